package dev.kontor.api.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.crm.contact.ContactRule;
import dev.kontor.crm.contact.CreateContact;
import dev.kontor.crm.contact.CreateContactHandler;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactErased;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.erasure.DatabaseText;
import dev.kontor.eventstore.erasure.GivenKeys;
import dev.kontor.eventstore.erasure.Subject;
import dev.kontor.eventstore.erasure.SubjectErasedException;
import dev.kontor.eventstore.postgres.KeystoreStart;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.PostgresErasures;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.transfer.EventIds;
import dev.kontor.eventstore.transfer.ImportRefusedException;
import dev.kontor.eventstore.transfer.TransferringNode;
import dev.kontor.sample.Assembly;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People go from one installation to another, each with keys of its own; those who were erased do not come back. */
class PersonalTransferIT {

    private static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);
    private static final EventTypes TYPES = new EventTypes(new Assembly().all(EventCatalog.class));

    private final ContactId known = new ContactId(UUID.randomUUID());
    private final ContactId erased = new ContactId(UUID.randomUUID());
    private final MigratedDatabase from = new MigratedDatabase();
    private final MigratedDatabase to = new MigratedDatabase();
    private final EventSerializer keysHere = serializer();
    private final EventSerializer keysThere = serializer();
    private TransferringNode source;
    private TransferringNode target;

    private static EventSerializer serializer() {
        return new EventSerializer(
                TYPES, new Upcasters(List.of(), TYPES), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES, GivenKeys.fresh());
    }

    private static TransferringNode node(MigratedDatabase database, EventSerializer keys) {
        var node = new TransferringNode(database.jdbcUrl(), keys, "acme", store -> new UsersAlone(TYPES, store));
        KeystoreStart.of(node.node(), keys, ORIGIN);
        return node;
    }

    @BeforeEach
    void start() {
        source = node(from, keysHere);
        target = node(to, keysThere);
        append(
                source,
                new ContactCreated(known, "Quixolva", new EmailAddress("quixolva@example.org")),
                new ContactCreated(erased, "Brandovix", new EmailAddress("brandovix@example.org")),
                new ContactRenamed(known, "Zembrad"));
        source.node().call(ORIGIN, session -> {
            new PostgresErasures(session.entities(), keysHere)
                    .destroy(
                            "acme",
                            List.of(new Subject("contact", erased.value().toString())));
            return session.store().append(List.of(new ContactErased(erased)));
        });
    }

    @AfterEach
    void stop() {
        source.close();
        target.close();
        from.close();
        to.close();
    }

    private static void append(TransferringNode node, Event... facts) {
        node.node().call(ORIGIN, session -> session.store().append(List.of(facts)));
    }

    private static UserCreated user(String email) {
        return new UserCreated(
                new UserId(UUID.randomUUID()),
                "Somebody",
                new EmailAddress(email),
                List.of(Role.ADMIN),
                true,
                ZoneOffset.UTC,
                Language.EN);
    }

    private void create(String email) {
        target.inNew(() -> new CreateContactHandler(new Decisions(target.store()))
                .handle(new CreateContact(
                        new ContactId(UUID.randomUUID()), "New", new EmailAddress(email), null, null, null)));
    }

    @Test
    void whoIsKnownGoesInClearAndIsSealedWithTheOthersKeys() {
        var export = source.export(1);
        assertThat(export).contains("quixolva@example.org", "Zembrad").doesNotContain("~personal");
        target.read(export, EventIds.KEPT);

        assertThat(target.facts().stream().map(fact -> fact.event()))
                .contains(new ContactCreated(known, "Quixolva", new EmailAddress("quixolva@example.org")));
        assertThat(new DatabaseText(to.jdbcUrl()).holding(List.of("quixolva", "zembrad")))
                .as("in clear")
                .isEmpty();
    }

    @Test
    void whoWasErasedStaysErased() {
        var export = source.export(1);
        assertThat(export.toLowerCase(java.util.Locale.ROOT))
                .contains("[erased]")
                .doesNotContain("brandovix");
        target.read(export, EventIds.KEPT);

        assertThat(target.facts().toString()).contains("[erased]").doesNotContain("Brandovix");
        assertThatThrownBy(() -> append(target, new ContactRenamed(erased, "Somebody")))
                .isInstanceOf(SubjectErasedException.class);
        assertThat(target.read(export, EventIds.KEPT).known()).isEqualTo(4);
    }

    @Test
    void anAddressIsTakenThereAsItWasHereAndThatOfTheErasedIsFree() {
        target.read(source.export(1), EventIds.KEPT);

        assertThatThrownBy(() -> create("quixolva@example.org"))
                .isInstanceOfSatisfying(
                        CommandRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo(ContactRule.EMAIL_TAKEN));
        create("brandovix@example.org");
    }

    @Test
    void whoeverAdministersTheTenantMayBeThereAlready() {
        append(target, user("root@example.org"));
        append(source, user("boss@example.org"));

        assertThat(target.read(source.export(1), EventIds.KEPT).stored()).isEqualTo(5);
    }

    @Test
    void anImportedUserDoesNotTakeTheAddressOfOneWhoIsThere() {
        append(target, user("root@example.org"));
        append(source, user("root@example.org"));

        assertThatThrownBy(() -> target.read(source.export(1), EventIds.KEPT))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("import-clash"));
        assertThat(target.facts()).hasSize(1);
    }

    @Test
    void aTenantWithContactsOfItsOwnTakesNothing() {
        create("somebody@example.org");

        assertThatThrownBy(() -> target.read(source.export(1), EventIds.KEPT))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.rule()).isEqualTo("import-not-empty"));
        assertThat(target.facts()).hasSize(1);
    }
}
