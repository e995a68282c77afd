package dev.kontor.crm.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.erasure.DatabaseText;
import dev.kontor.eventstore.erasure.GivenKeys;
import dev.kontor.eventstore.erasure.LedgerEntry;
import dev.kontor.eventstore.erasure.Subject;
import dev.kontor.eventstore.erasure.SubjectErasedException;
import dev.kontor.eventstore.postgres.InstalledCluster;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.PostgresErasures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was erased is nowhere in the database any more, and everything still works. */
class ErasureIT {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String LOG =
            "select md5(string_agg(cast(e as text), '' order by position)) from kontor.event_log e";

    private final MigratedDatabase database = new MigratedDatabase();
    private final GivenKeys keys = GivenKeys.fresh();
    private final Planted people = Planted.people();
    private final DatabaseText dump = new DatabaseText(database.jdbcUrl());

    @AfterEach
    void drop() {
        database.close();
    }

    private ErasingNode node() {
        return new ErasingNode(database.jdbcUrl(), keys);
    }

    private void eraseAll(ErasingNode node) {
        node.erase("contact", people.contact().value(), NOW);
        node.erase("customer", people.customer().value(), NOW);
        node.erase("user", people.user().value(), NOW);
    }

    private static List<String> all() {
        return Stream.of(Planted.OF_CONTACT, Planted.OF_CUSTOMER, Planted.OF_USER)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void nothingOfWhoWasErasedIsFoundInTheWholeDatabase() {
        try (var node = node()) {
            node.append(people.facts());
            node.catchUp();
            assertThat(dump.holding(all()))
                    .as("before, the log has nothing in clear, and read models have")
                    .doesNotContainKey("kontor.event_log")
                    .containsKeys(
                            "kontor.contact",
                            "kontor.customer",
                            "kontor.crm_user",
                            "kontor.activity",
                            "kontor.todo",
                            "kontor.audit_entry",
                            "kontor.audit_state",
                            "kontor.search_entry",
                            "kontor.customer_timeline",
                            "kontor.notification",
                            "kontor.order_customer");
            assertThat(dump.holding(all()).values().stream().flatMap(List::stream))
                    .as("each planted text was somewhere")
                    .containsAll(all());

            eraseAll(node);
            node.catchUp();

            assertThat(dump.holding(all())).isEmpty();
            assertThat(node.following.ask(Long.class, "select count(*) from kontor.dead_letter"))
                    .containsExactly(0L);
        }
    }

    @Test
    void norInWhatPgDumpWrites() {
        assumeTrue(InstalledCluster.isThere(), "no PostgreSQL with all its programs is installed");
        try (var installed = InstalledCluster.startMigrated();
                var node = new ErasingNode(installed.url(), keys)) {
            node.append(people.facts());
            node.catchUp();
            assertThat(DatabaseText.in(installed.dumped(), all())).containsExactlyInAnyOrderElementsOf(all());

            eraseAll(node);
            node.catchUp();
            assertThat(DatabaseText.in(installed.dumped(), all())).isEmpty();
        }
    }

    @Test
    void aCopyThatNobodyCleansIsFoundByTheSameSearch() {
        try (var node = node()) {
            node.append(people.facts());
            node.catchUp();
        }
        try (var node = new ErasingNode(
                database.jdbcUrl(), keys, projection -> !projection.name().equals("audit"))) {
            eraseAll(node);
            node.start()
                    .following
                    .beatUntil(() -> node.following
                            .ask(Long.class, "select count(*) from kontor.contact where name = '[erased]'")
                            .equals(List.of(1L)));

            assertThat(dump.holding(all())).containsKeys("kontor.audit_entry", "kontor.audit_state");
        }
    }

    @Test
    void theFactsShowItAsErasedAndTheLogItselfIsNotChanged() {
        try (var node = node()) {
            node.append(people.facts());
            int before = node.facts().size();
            var log = node.following.ask(String.class, LOG + " where position <= " + before);

            eraseAll(node);

            assertThat(node.following.ask(String.class, LOG + " where position <= " + before))
                    .as("so the chain over it holds")
                    .isEqualTo(log);
            assertThat(node.facts().stream()
                            .map(EventEnvelope::payload)
                            .toList()
                            .toString())
                    .doesNotContainIgnoringCase(all().toArray(String[]::new))
                    .contains("[erased]", "erased@erased.invalid");
            assertThat(node.facts().getLast().type().name()).isEqualTo("UserErased");
        }
    }

    @Test
    void othersKeepWhatIsTheirs() {
        var other = Planted.people();
        try (var node = node()) {
            node.append(List.of(new ContactCreated(other.contact(), "Keptonia", Planted.email("keptmail"))));
            node.append(people.facts());
            eraseAll(node);

            assertThat(node.facts().getFirst().payload()).contains("Keptonia", "keptmail@example.org");
        }
    }

    @Test
    void anAddressIsFreeAgainAndFoundByItsNewHolderAlone() {
        try (var node = node()) {
            node.append(people.facts());
            assertThat(holders(node, "plenzimor")).isEqualTo(1);

            node.erase("contact", people.contact().value(), NOW);

            assertThat(holders(node, "plenzimor")).isZero();
            assertThat(holders(node, "zembrad")).isZero();
            node.with(session -> session.store()
                    .appendIfEmpty(
                            List.of(new ContactCreated(
                                    new ContactId(UUID.randomUUID()), "Next", Planted.email("plenzimor"))),
                            ContactEvent.touching(Planted.email("plenzimor"))));
            assertThat(holders(node, "plenzimor")).isEqualTo(1);
        }
    }

    private static int holders(ErasingNode node, String address) {
        return node.with(session -> session.store().read(ContactEvent.touching(Planted.email(address))))
                .events()
                .size();
    }

    @Test
    void nothingPersonalIsStoredOfThemAnyMore() {
        try (var node = node()) {
            node.append(people.facts());
            node.erase("contact", people.contact().value(), NOW);

            var renamed = List.of(new ContactRenamed(people.contact(), "Again"));
            assertThatThrownBy(() -> node.append(renamed)).isInstanceOf(SubjectErasedException.class);
            assertThatThrownBy(() -> node.append(Planted.people().about(people.contact())))
                    .isInstanceOf(SubjectErasedException.class);
        }
    }

    @Test
    void allThatIsKnownOfSomebodyCanBeExported() {
        try (var node = node()) {
            node.append(people.facts());
            var subject = new Subject("contact", people.contact().toString());

            var facts = node.with(
                    session -> new PostgresErasures(session.entities(), node.serializer).factsOf("acme", subject));

            var text = facts.stream()
                    .map(EventEnvelope::payload)
                    .toList()
                    .toString()
                    .toLowerCase(Locale.ROOT);
            assertThat(text).contains(Planted.OF_CONTACT);
            assertThat(text).doesNotContain("firmazolda", "workmailix");
        }
    }

    @Test
    void theLedgerSaysWhoWasErasedAndNothingPersonal() {
        try (var node = node()) {
            node.append(people.facts());
            eraseAll(node);
            node.erase("contact", people.contact().value(), NOW);

            assertThat(node.ledger())
                    .extracting(entry -> entry.subject().kind(), LedgerEntry::status, LedgerEntry::texts)
                    .containsExactly(
                            tuple("user", LedgerEntry.Status.ERASED, 0),
                            tuple("customer", LedgerEntry.Status.ERASED, 1),
                            tuple("contact", LedgerEntry.Status.ERASED, 2));
        }
    }

    @Test
    void whoseOrdersTheLawWantsKeptIsErasedOnceItDoesNot() {
        try (var node = node()) {
            node.append(people.facts());
            node.append(List.of(new OrderPlaced(
                    new OrderId(UUID.randomUUID()), people.customer(), "A-1", List.of(), Money.of("0.00", "EUR"))));
            int year = LocalDate.now(ZoneOffset.UTC).getYear();
            var end = Instant.parse((year + 11) + "-01-01T00:00:00Z");

            node.erase("customer", people.customer().value(), Instant.now());

            assertThat(node.ledger()).singleElement().satisfies(entry -> {
                assertThat(entry.status()).isEqualTo(LedgerEntry.Status.RESTRICTED);
                assertThat(entry.keptUntil()).isEqualTo(end);
                assertThat(entry.keptFor()).isEqualTo("ORDERS");
            });
            assertThat(node.facts().toString()).contains("Firmazolda");

            node.erase("customer", people.customer().value(), end);

            assertThat(node.ledger()).singleElement().satisfies(entry -> {
                assertThat(entry.status()).isEqualTo(LedgerEntry.Status.ERASED);
                assertThat(entry.erasedAt()).isNotNull();
            });
            assertThat(node.facts().toString()).doesNotContain("Firmazolda");
        }
    }

    @Test
    void somebodyWhoIsActiveOrUnknownIsNotErased() {
        try (var node = node()) {
            node.append(people.facts().subList(0, 1));

            assertThatThrownBy(() -> node.erase("user", people.user().value(), NOW))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("erasure-subject-active");
            assertThatThrownBy(() -> node.erase("contact", UUID.randomUUID(), NOW))
                    .isInstanceOf(CommandRefusedException.class)
                    .hasMessageContaining("erasure-subject-unknown");
        }
    }
}
