package dev.kontor.crm.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStoreException;
import dev.kontor.eventstore.LogIntegrityException;
import dev.kontor.eventstore.erasure.GivenKeys;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys of personal data: changed without touching facts, missed at start, and gone whatever is appended at once. */
class KeysIT {

    private static final String LOG =
            "select md5(string_agg(cast(e as text), '' order by position)) from kontor.event_log e";

    private final MigratedDatabase database = new MigratedDatabase();
    private final Planted people = Planted.people();

    @AfterEach
    void drop() {
        database.close();
    }

    private ErasingNode node(GivenKeys keys) {
        return new ErasingNode(database.jdbcUrl(), keys, any -> false);
    }

    private static String payloads(ErasingNode node) {
        return node.facts().stream().map(EventEnvelope::payload).toList().toString();
    }

    private static int holders(ErasingNode node, String address) {
        return node.with(session -> session.store().read(ContactEvent.touching(Planted.email(address))))
                .events()
                .size();
    }

    @Test
    void anotherMasterKeyNeedsNoChangeOfAFact() {
        var old = GivenKeys.fresh();
        var both = old.with("master-2");
        try (var node = node(old)) {
            node.append(people.facts());
        }
        try (var node = node(both)) {
            var log = node.following.ask(String.class, LOG);
            var rotated = node.rotate();

            assertThat(rotated.master()).isEqualTo("master-2");
            assertThat(rotated.rewrapped()).isEqualTo(6);
            assertThat(node.following.ask(String.class, LOG)).isEqualTo(log);
            assertThat(node.rotate().rewrapped()).isZero();
            assertThat(payloads(node)).containsIgnoringCase("quixolva");
        }
    }

    @Test
    void withoutTheRightKeysKontorDoesNotStart() {
        var keys = GivenKeys.fresh();
        node(keys).close();

        assertThatThrownBy(() -> node(GivenKeys.fresh()))
                .isInstanceOf(LogIntegrityException.class)
                .hasMessageContaining("another key")
                .hasMessageContaining("kontor.keystore.location");
        assertThatThrownBy(() -> node(keys.with("master-2").without("master-1")))
                .isInstanceOf(LogIntegrityException.class)
                .hasMessageContaining("no key master-1");
    }

    @Test
    void anOldLogInClearStaysReadableAndItsAddressesAreFoundByTheirNewDigests() {
        var created = new ContactCreated(people.contact(), "Quixolva", Planted.email("zembrad"));
        try (var plain = new Node(database.jdbcUrl(), ErasingNode.plain())) {
            plain.call(ErasingNode.ORIGIN, session -> session.store().append(List.of(created)));
        }
        var keys = GivenKeys.fresh();
        try (var node = node(keys)) {
            assertThat(payloads(node)).contains("Quixolva");
            assertThat(holders(node, "zembrad")).isEqualTo(1);
        }
        try (var node = node(keys.with("digest-2"))) {
            assertThat(holders(node, "zembrad")).isEqualTo(1);
            assertThat(node.following.ask(Long.class, "select count(*) from kontor.event_key"))
                    .containsExactly(2L);
        }
    }

    @Test
    void whatIsAppendedWhileSomebodyIsErasedIsErasedTooOrRefused() throws Exception {
        try (var node = node(GivenKeys.fresh())) {
            node.append(List.of(new ContactCreated(people.contact(), "Quixolva", Planted.email("race0"))));
            var stored = new AtomicInteger();
            Crowd.run(4, thread -> {
                if (thread == 0) {
                    node.erase("contact", people.contact().value(), Instant.now());
                } else {
                    append(node, thread, stored);
                }
            });

            assertThat(node.following.ask(Long.class, """
                    select count(*) from kontor.event_key k join kontor.event_log e on e.position = k.position
                     where e.data_key is not null
                    """))
                    .as("each fact has the key of its contact, and none of an address")
                    .containsExactly(1L + stored.get());
            assertThat(payloads(node)).doesNotContain("race");
        }
    }

    private void append(ErasingNode node, int thread, AtomicInteger stored) {
        for (int i = 1; i <= 50; i++) {
            var before = Planted.email("race" + thread + "x" + (i - 1));
            var after = Planted.email("race" + thread + "x" + i);
            try {
                List<Event> facts = List.of(new ContactEmailChanged(people.contact(), before, after));
                node.with(session -> session.store().append(facts));
                stored.incrementAndGet();
            } catch (EventStoreException refused) {
                return;
            }
        }
    }
}
