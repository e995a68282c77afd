package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.UnknownEventTypeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each alternative of a query is guarded by a lock that every fact it can match holds too. */
class ContextPlanTest {

    /** Its second account has been a key only since version 2. */
    @EventType(name = "Swapped", version = 2)
    public record Swapped(
            @ContextKey("account") String from,
            @ContextKey(value = "account", since = 2) String to) implements Event {}

    private final KeyDigest digest = new KeyDigest("acme");
    private final EventTypes types = new EventTypes(
            List.<EventCatalog>of(() -> EventCatalog.permittedBy(Sample.class), () -> List.of(Swapped.class)));

    private ContextPlan plan(ContextQuery query) {
        return ContextPlan.of(query, digest, types);
    }

    private <T> long keyLock(Property<T> property, T value) {
        var condition = ContextQuery.everything()
                .where(property, value)
                .items()
                .getFirst()
                .conditions()
                .getFirst();
        return KeyDigest.lock(digest.key(condition));
    }

    @Test
    void aKeyGuardsWhereEveryTypeHasAlwaysCarriedIt() {
        var plan = plan(ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, "a"));

        assertThat(plan.guards()).containsExactly(keyLock(Sample.ACCOUNT, "a"));
    }

    @Test
    void oneKeyIsEnoughAndOtherConditionsFilter() {
        var plan = plan(ContextQuery.of(AccountOpened.class)
                .where(Property.text("kind"), "PRIVATE")
                .where(Sample.ACCOUNT, "a")
                .where(Sample.OWNER, "ann"));

        assertThat(plan.guards()).containsExactly(keyLock(Sample.ACCOUNT, "a"));
    }

    @Test
    void theTypesGuardWhereOneOfThemDoesNotDeclareTheKey() {
        var plan = plan(ContextQuery.of(NoteWritten.class, MoneyMoved.class, AccountOpened.class)
                .where(Sample.ACCOUNT, "a"));

        assertThat(plan.guards())
                .containsExactly(
                        digest.typeLock("AccountOpened"),
                        digest.typeLock("MoneyMoved"),
                        digest.typeLock("NoteWritten"));
    }

    @Test
    void theTypeGuardsWhereTheKeyCameLater() {
        assertThat(plan(ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, "ann"))
                        .guards())
                .containsExactly(digest.typeLock("NoteWritten"));
    }

    @Test
    void theTypeGuardsWhereOneOfTheComponentsThatShareTheKeyCameLater() {
        var plan = plan(ContextQuery.of(Swapped.class).where(Sample.ACCOUNT, "a"));

        assertThat(plan.guards()).containsExactly(digest.typeLock("Swapped"));
        assertThat(plan.mayOvershoot()).isTrue();
    }

    @Test
    void theTypesGuardWhereNoConditionIsOnAKey() {
        assertThat(plan(ContextQuery.of(NoteWritten.class).where(Sample.CITY, "Bonn"))
                        .guards())
                .containsExactly(digest.typeLock("NoteWritten"));
        assertThat(plan(ContextQuery.of(MoneyMoved.class)).guards()).containsExactly(digest.typeLock("MoneyMoved"));
    }

    @Test
    void theWholeLogGuardsWhatMayBeOfAnyType() {
        assertThat(plan(ContextQuery.everything()).guards()).containsExactly(digest.globalLock());
        assertThat(plan(ContextQuery.everything().where(Sample.ACCOUNT, "a")).guards())
                .containsExactly(digest.globalLock());
    }

    @Test
    void everyAlternativeHasItsOwnGuard() {
        var plan = plan(ContextQuery.of(AccountOpened.class)
                .where(Sample.ACCOUNT, "a")
                .or(ContextQuery.of(NoteWritten.class))
                .or(ContextQuery.everything().where(Sample.CITY, "Bonn")));

        assertThat(plan.guards())
                .containsExactly(keyLock(Sample.ACCOUNT, "a"), digest.typeLock("NoteWritten"), digest.globalLock());
    }

    @Test
    void theNodeLooksAgainOnlyWhereOldFactsAreFiltered() {
        assertThat(plan(ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, "ann"))
                        .mayOvershoot())
                .isTrue();
        assertThat(plan(ContextQuery.of(NoteWritten.class)).mayOvershoot()).isFalse();
        assertThat(plan(ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, "a"))
                        .mayOvershoot())
                .isFalse();
    }

    @Test
    void anAppendThatNothingGuardsHasNoAlternatives() {
        assertThat(ContextPlan.none().guards()).isEmpty();
    }

    @Test
    void aTypeThatNoCatalogNamesIsAMistake() {
        var others = new EventTypes(List.<EventCatalog>of());

        assertThatThrownBy(() -> ContextPlan.of(ContextQuery.of(MoneyMoved.class), digest, others))
                .isInstanceOf(UnknownEventTypeException.class);
    }
}
