package dev.kontor.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A query is a set of alternatives. */
class ContextQueryTest {

    private static final ContextQuery OPENED_OR_MOVED = ContextQuery.of(AccountOpened.class, MoneyMoved.class);

    @Test
    void aConditionIsAddedToEveryAlternative() {
        var query = ContextQuery.of(AccountOpened.class)
                .or(ContextQuery.of(NoteWritten.class))
                .where(Sample.OWNER, "ann");

        assertThat(query.items())
                .extracting(ContextQuery.Item::conditions)
                .containsOnly(List.of(Sample.OWNER.equalTo("ann")));
        assertThat(query.items())
                .extracting(ContextQuery.Item::types)
                .containsExactly(Set.of(AccountOpened.class), Set.of(NoteWritten.class));
    }

    @Test
    void sayingTheSameTwiceSaysItOnce() {
        var query = OPENED_OR_MOVED.where(Sample.ACCOUNT, "a");

        assertThat(query.or(query)).isEqualTo(query);
        assertThat(query.where(Sample.ACCOUNT, "a")).isEqualTo(query);
        assertThat(query.or(
                        ContextQuery.of(MoneyMoved.class, AccountOpened.class).where(Sample.ACCOUNT, "a")))
                .isEqualTo(query);
    }

    @Test
    void aQueryIsNotChangedByWhatIsBuiltOnIt() {
        var before = OPENED_OR_MOVED.toString();

        assertThat(OPENED_OR_MOVED.where(Sample.ACCOUNT, "a")).isNotEqualTo(OPENED_OR_MOVED);
        assertThat(OPENED_OR_MOVED).hasToString(before);
    }

    @Test
    void itReadsLikeWhatItMeans() {
        var query = OPENED_OR_MOVED
                .where(Sample.ACCOUNT, "a")
                .or(ContextQuery.everything().where(Sample.RATING, 1.50));

        assertThat(query).hasToString("AccountOpened|MoneyMoved[account=a] or any type[rating=1.5]");
        assertThat(ContextQuery.everything()).hasToString("any type");
    }

    @Test
    void allTypesOfASealedFamilyAreNamed() {
        assertThat(ContextQuery.ofAll(Sample.class).items().getFirst().types())
                .containsExactlyInAnyOrder(AccountOpened.class, MoneyMoved.class, NoteWritten.class);
        assertThatThrownBy(() -> ContextQuery.ofAll(Event.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not sealed");
    }

    @Test
    void aQueryWithoutAlternativesIsNone() {
        assertThatThrownBy(() -> new ContextQuery(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("everything()");
    }

    @Test
    void aPropertyNeedsAName() {
        assertThatThrownBy(() -> Property.text(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Property.text("place.city").path()).containsExactly("place", "city");
    }
}
