package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.CommandId;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.command.Rule;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that span contacts hold whoever else decides at the same moment. */
class ContactRacesIT {

    private static final int ROUNDS = 25;

    private final MigratedDatabase database = new MigratedDatabase();
    private final Pipeline pipeline =
            Pipeline.of(database, List.of(new ContactCatalog(), new CompanyCatalog()), ContactRacesIT::handlers);

    private static List<CommandHandler<?>> handlers(EventStore store) {
        var decisions = new Decisions(store);
        return List.of(
                new CreateContactHandler(decisions),
                new RenameContactHandler(decisions),
                new TagContactHandler(decisions),
                new MergeContactsHandler(decisions));
    }

    @AfterEach
    void stop() {
        pipeline.close();
        database.close();
    }

    private Optional<Rule> send(Command command) {
        try {
            pipeline.bus().send(command, CommandId.create());
            return Optional.empty();
        } catch (CommandRefusedException refused) {
            return Optional.of(refused.rule());
        }
    }

    private ContactId create(EmailAddress email) {
        var id = new ContactId(UUID.randomUUID());
        assertThat(send(new CreateContact(id, "Ada", email))).isEmpty();
        return id;
    }

    private static EmailAddress email(Object number) {
        return new EmailAddress("ada" + number + "@example.org");
    }

    @Test
    void ofManyWhoWantAnAddressOneGetsIt() {
        var refusals = new ConcurrentLinkedQueue<Optional<Rule>>();
        for (int round = 0; round < ROUNDS; round++) {
            var wanted = email(round);
            Crowd.run(
                    8,
                    thread -> refusals.add(send(new CreateContact(new ContactId(UUID.randomUUID()), "Ada", wanted))));
        }

        assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(ROUNDS);
        assertThat(refusals)
                .filteredOn(Optional::isPresent)
                .hasSize(7 * ROUNDS)
                .containsOnly(Optional.of(ContactRule.EMAIL_TAKEN));
        assertThat(pipeline.facts())
                .extracting(fact -> ((ContactCreated) fact.event()).email())
                .doesNotHaveDuplicates();
    }

    @Test
    void aContactThatWasGivenUpIsNotChangedByWhoeverRenamesItAtTheSameMoment() {
        for (int round = 0; round < ROUNDS; round++) {
            var survivor = create(email(round + "-survivor"));
            var duplicate = create(email(round + "-duplicate"));
            Crowd.run(4, thread -> {
                switch (thread) {
                    case 0 ->
                        assertThat(send(new MergeContacts(survivor, duplicate, null)))
                                .isEmpty();
                    case 1 -> send(new TagContact(duplicate, "vip", null));
                    default -> send(new RenameContact(duplicate, "Ada " + thread, null));
                }
            });
        }

        Set<ContactId> givenUp = new HashSet<>();
        pipeline.facts().stream().map(fact -> (ContactEvent) fact.event()).forEach(fact -> {
            assertThat(givenUp).as("who can still have " + fact).doesNotContain(fact.contactId());
            if (fact instanceof ContactMerged merged) {
                givenUp.add(merged.contactId());
            }
        });
        assertThat(givenUp).hasSize(ROUNDS);
    }

    @Test
    void aLabelThatTheDuplicateGotBeforeTheMergeIsNotLost() {
        for (int round = 0; round < ROUNDS; round++) {
            var survivor = create(email(round + "-survivor"));
            var duplicate = create(email(round + "-duplicate"));
            var refused = new ConcurrentLinkedQueue<Rule>();
            Crowd.run(2, thread -> {
                if (thread == 0) {
                    assertThat(send(new MergeContacts(survivor, duplicate, null)))
                            .isEmpty();
                } else {
                    send(new TagContact(duplicate, "vip", null)).ifPresent(refused::add);
                }
            });
            var state = pipeline.inNew(() -> pipeline.session().store().read(new ContactState.Of(survivor).query()));
            var tags = new ContactState.Of(survivor)
                    .fold(state.events())
                    .requireActive(survivor)
                    .tags();
            assertThat(tags.contains("vip")).isEqualTo(refused.isEmpty());
        }
    }

    @Test
    void twoContactsThatAreMergedIntoEachOtherAtOnceLeaveOne() {
        for (int round = 0; round < ROUNDS; round++) {
            var one = create(email(round + "-one"));
            var two = create(email(round + "-two"));
            Crowd.run(
                    2,
                    thread ->
                            send(thread == 0 ? new MergeContacts(one, two, null) : new MergeContacts(two, one, null)));
        }

        assertThat(pipeline.facts())
                .extracting(fact -> fact.event().getClass())
                .filteredOn(ContactDuplicateAbsorbed.class::equals)
                .hasSize(ROUNDS);
    }
}
