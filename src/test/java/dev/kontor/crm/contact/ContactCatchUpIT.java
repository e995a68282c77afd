package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.subscription.CatchUp;
import dev.kontor.eventstore.subscription.FollowingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast the list of contacts catches up, beside a projection that does nothing and a plain SELECT of the same rows
 * in the same run; printed, since it depends on the machine. The first round warms up.
 */
@Tag("soak")
class ContactCatchUpIT {

    private static final int CONTACTS = 40_000;
    private static final int FACTS = 100_000;
    private static final int ROUNDS = 4;
    private static final long SEED = 20_261_121;

    /** Takes every fact of contacts and does nothing with it. */
    public static final class Idle implements Projection {
        private final AtomicLong taken = new AtomicLong();

        @Override
        public String name() {
            return "idle";
        }

        /** Counts it. */
        public void on(ContactEvent event, EventEnvelope fact) {
            taken.incrementAndGet();
        }
    }

    @Test
    void ofTheContactList() {
        var domain = domain();
        try (var database = new MigratedDatabase();
                var node = new FollowingNode(database.jdbcUrl(), "writer", domain, self -> List.of())) {
            var events = events(new Random(SEED));
            for (int first = 0; first < FACTS; first += 1_000) {
                node.append(events.subList(first, first + 1_000));
            }
            var catchUp = new CatchUp(database.jdbcUrl(), domain, FACTS);
            for (int round = 0; round < ROUNDS; round++) {
                measure(round, catchUp, node);
            }
        }
    }

    private static void measure(int round, CatchUp catchUp, FollowingNode node) {
        var idle = new Idle();
        double select = catchUp.ofPlainSelect(node);
        double doingNothing = catchUp.of(self -> idle);
        node.sql("delete from kontor.subscription");
        node.sql("truncate kontor.contact");
        double contacts = catchUp.of(self -> new ContactProjection(new EntityRows(self.entities())));
        node.sql("delete from kontor.subscription");
        System.out.printf(
                "round %d, facts/s: plain SELECT %,.0f, idle projection %,.0f (%.3f), contacts %,.0f (%.3f; of idle %.3f)%n",
                round,
                select,
                doingNothing,
                doingNothing / select,
                contacts,
                contacts / select,
                contacts / doingNothing);
        assertThat(idle.taken).hasValue(FACTS);
        assertThat(node.ask(Long.class, "select count(*) from kontor.contact")).containsExactly((long) CONTACTS);
        assertThat(node.ask(Long.class, "select count(*) from kontor.dead_letter"))
                .containsExactly(0L);
    }

    /** Each contact is created, and something happens to the one or other that is there: most are renamed. */
    private static List<ContactEvent> events(Random random) {
        var events = new ArrayList<ContactEvent>(FACTS);
        var ids = new ArrayList<ContactId>(CONTACTS);
        var addresses = new ArrayList<EmailAddress>(CONTACTS);
        while (events.size() < FACTS) {
            int fact = events.size();
            if (ids.size() < CONTACTS && fact % 5 < 2) {
                var address = new EmailAddress("contact" + fact + "@example.org");
                ids.add(new ContactId(new UUID(random.nextLong(), random.nextLong())));
                addresses.add(address);
                events.add(new ContactCreated(ids.getLast(), "Ada " + fact, address));
            } else {
                int which = random.nextInt(ids.size());
                events.add(change(fact, ids.get(which), addresses, which));
            }
        }
        return events;
    }

    private static ContactEvent change(int fact, ContactId id, List<EmailAddress> addresses, int which) {
        var before = addresses.get(which);
        return switch (fact % 10) {
            case 2, 3, 4, 7 -> new ContactRenamed(id, "Ada King " + fact);
            case 8 -> {
                addresses.set(which, new EmailAddress("king" + fact + "@example.org"));
                yield new ContactEmailChanged(id, before, addresses.get(which));
            }
            default -> new ContactArchived(id, before);
        };
    }

    private static FollowingNode.Domain domain() {
        var types = new EventTypes(List.of(new ContactCatalog()));
        var serializer =
                new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
        return new FollowingNode.Domain(serializer, List.of(EntityRow.class, ContactRow.class));
    }
}
