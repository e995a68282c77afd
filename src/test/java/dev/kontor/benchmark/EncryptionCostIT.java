package dev.kontor.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.erasure.GivenKeys;
import dev.kontor.eventstore.postgres.KeystoreStart;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.sample.Assembly;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What encryption costs: appends of a new contact, one fact each, and reads of the whole log, with keys and without, in
 * turns in one run on one server; printed, since it depends on the machine. The first round warms up. Each new contact
 * needs a new key: the dearest case.
 */
@Tag("soak")
class EncryptionCostIT {

    private static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);
    private static final int FACTS = 1_000;
    private static final int ROUNDS = 4;

    @Test
    void ofAppendsAndReads() {
        var types = Assembly.serializer().types();
        var keyed = new EventSerializer(
                types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES, GivenKeys.fresh());
        try (var with = new MigratedDatabase();
                var without = new MigratedDatabase();
                var encrypting = new Node(with.jdbcUrl(), keyed);
                var plain = new Node(without.jdbcUrl(), Assembly.serializer())) {
            KeystoreStart.of(encrypting, keyed, ORIGIN);
            for (int round = 0; round < ROUNDS; round++) {
                var ids = ids();
                double appendPlain = rate(() -> ids.forEach(id -> create(plain, id)));
                double appendKeyed = rate(() -> ids.forEach(id -> create(encrypting, id)));
                double againPlain = rate(() -> ids.forEach(id -> rename(plain, id)));
                double againKeyed = rate(() -> ids.forEach(id -> rename(encrypting, id)));
                double readPlain = rate(() -> read(plain));
                double readKeyed = rate(() -> read(encrypting));
                System.out.printf(
                        "round %d, facts/s encrypted of plain: first append %.0f of %.0f (%.2f), later append %.0f of %.0f (%.2f), read %.0f of %.0f (%.2f)%n",
                        round,
                        appendKeyed,
                        appendPlain,
                        appendKeyed / appendPlain,
                        againKeyed,
                        againPlain,
                        againKeyed / againPlain,
                        readKeyed,
                        readPlain,
                        readKeyed / readPlain);
            }
            assertThat(facts(encrypting)).isEqualTo(facts(plain));
        }
    }

    private static List<ContactId> ids() {
        return Stream.generate(() -> new ContactId(UUID.randomUUID()))
                .limit(FACTS)
                .toList();
    }

    private static double rate(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return FACTS * 1e9 / (System.nanoTime() - start);
    }

    private static void create(Node node, ContactId id) {
        var created = new ContactCreated(id, "Ada Lovelace", new EmailAddress(id + "@example.org"));
        node.call(ORIGIN, session -> session.store().appendIfEmpty(List.of(created), ContactEvent.about(id)));
    }

    private static void rename(Node node, ContactId id) {
        var renamed = new ContactEvent.ContactRenamed(id, "Ada King");
        node.call(ORIGIN, session -> {
            var seen = session.store().read(ContactEvent.about(id));
            return session.store().append(List.of(renamed), ContactEvent.about(id), seen.version());
        });
    }

    /** The last facts, as many as are appended in one go. */
    private static void read(Node node) {
        node.call(ORIGIN, session -> {
            long last = session.store().watermark();
            return session.log().readAfter(last - FACTS, FACTS).events().size();
        });
    }

    private static int facts(Node node) {
        return node.call(
                ORIGIN, session -> session.log().readAfter(0, 100_000).events().size());
    }
}
