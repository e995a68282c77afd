package dev.kontor.eventstore.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.stream.StreamName.All;
import dev.kontor.eventstore.stream.StreamName.OfCategory;
import dev.kontor.eventstore.stream.StreamName.OfEntity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of streams, and which facts are in which. */
class StreamNameTest {

    private static final Category ACCOUNTS = new Category("accounts", "account", "account");
    private static final Set<Category> CATEGORIES = Set.of(Category.SYSTEM, ACCOUNTS);

    @Test
    void aNameIsAllOrACategoryOrAThing() {
        assertThat(StreamName.parse("all", CATEGORIES)).isEqualTo(new All());
        assertThat(StreamName.parse("system", CATEGORIES)).isEqualTo(new OfCategory(Category.SYSTEM));
        assertThat(StreamName.parse("accounts", CATEGORIES)).isEqualTo(new OfCategory(ACCOUNTS));
        assertThat(StreamName.parse("account-a-1", CATEGORIES)).isEqualTo(new OfEntity(ACCOUNTS, "a-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "account", "account-", "accounts-1", "system-1", "-1", "ALL", "contact-1", "account-\0"})
    void anythingElseIsNone(String name) {
        assertThatThrownBy(() -> StreamName.parse(name, CATEGORIES))
                .isInstanceOf(UnknownStreamException.class)
                .hasMessageContaining("account-{id}");
    }

    @Test
    void anIdHasAnEnd() {
        var longest = "account-" + "x".repeat(StreamName.MAX_ID);
        assertThat(StreamName.parse(longest, CATEGORIES).text()).isEqualTo(longest);
        assertThatThrownBy(() -> StreamName.parse(longest + "x", CATEGORIES))
                .isInstanceOf(UnknownStreamException.class);
    }

    @Test
    void aFactIsInTheStreamsOfAllThingsThatItIsAbout() {
        var store = new InMemoryEventStore(Sample.serializer(), () -> NodeStreams.ORIGIN);
        store.append(List.of(
                AccountOpened.of("a", "ann"),
                MoneyMoved.of("a", "b"),
                MoneyMoved.of("b", "b"),
                NoteWritten.of("ann", "x")));

        assertThat(store.read(dev.kontor.eventstore.ContextQuery.everything()).events())
                .extracting(StreamName::having)
                .containsExactly(
                        List.of("all", "accounts", "account-a"),
                        List.of("all", "accounts", "account-a", "account-b"),
                        List.of("all", "accounts", "account-b"),
                        List.of("all", "accounts"));
    }

    @Test
    void aStreamOfAThingNeedsOnlyTheTypesThatCanBeAboutIt() {
        var streams = new Streams(Sample.serializer().types());
        assertThat(streams.query("acme", "account-a", Set.of()).types())
                .containsExactlyInAnyOrder("AccountOpened", "MoneyMoved");
        assertThat(streams.query("acme", "accounts", Set.of("NoteWritten", "Other"))
                        .types())
                .containsExactly("NoteWritten");
        assertThat(streams.query("acme", "account-a", Set.of("NoteWritten")).types())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "", "Accounts", "my-accounts", "1a"})
    void aCategoryHasANameThatReadsInAPath(String name) {
        assertThatThrownBy(() -> new Category(name, "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Category("things", name.isEmpty() ? "a b" : name, "key"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
