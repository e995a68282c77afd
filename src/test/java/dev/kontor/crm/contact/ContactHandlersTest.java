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
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Scenario;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each command about contacts makes of which facts. */
class ContactHandlersTest {

    private static final ContactId ADA = new ContactId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7d"));
    private static final ContactId BOB = new ContactId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c7e"));
    private static final EmailAddress MAIL = new EmailAddress("ada@example.org");
    private static final EmailAddress OTHER = new EmailAddress("ada.king@example.org");
    private static final ContactCreated CREATED = new ContactCreated(ADA, "Ada", MAIL);

    private static Scenario scenario() {
        return Scenario.of(new ContactCatalog());
    }

    private static dev.kontor.eventstore.testing.Outcome<?> create(
            Scenario scenario, ContactId id, EmailAddress email) {
        return scenario.when(
                store -> new CreateContactHandler(new Decisions(store)).handle(new CreateContact(id, " Ada ", email)));
    }

    private static dev.kontor.eventstore.testing.Outcome<?> rename(
            Scenario scenario, String name, @Nullable ContextVersion expected) {
        return scenario.when(
                store -> new RenameContactHandler(new Decisions(store)).handle(new RenameContact(ADA, name, expected)));
    }

    private static dev.kontor.eventstore.testing.Outcome<?> move(Scenario scenario, EmailAddress email) {
        return scenario.when(store ->
                new ChangeContactEmailHandler(new Decisions(store)).handle(new ChangeContactEmail(ADA, email, null)));
    }

    private static dev.kontor.eventstore.testing.Outcome<?> archive(Scenario scenario) {
        return scenario.when(
                store -> new ArchiveContactHandler(new Decisions(store)).handle(new ArchiveContact(ADA, null)));
    }

    @Test
    void aContactIsCreatedWithItsNameStripped() {
        create(scenario(), ADA, MAIL).then(CREATED);
    }

    @Test
    void aContactIsCreatedOnce() {
        create(scenario().given(CREATED), ADA, OTHER).thenRefusedBy(ContactRule.CONTACT_EXISTS);
    }

    @Test
    void anAddressInUseIsRefusedWithoutTellingWhoHasIt() {
        var refusal = create(scenario().given(CREATED), BOB, MAIL).thenRefusedBy(ContactRule.EMAIL_TAKEN);
        assertThat(refusal.about()).containsExactly(MAIL);
    }

    @Test
    void anAddressIsComparedWithoutCase() {
        create(scenario().given(CREATED), BOB, new EmailAddress("ADA@Example.ORG"))
                .thenRefusedBy(ContactRule.EMAIL_TAKEN);
    }

    @Test
    void anAddressIsFreeOnceItsHolderMovedAway() {
        create(scenario().given(CREATED, new ContactEmailChanged(ADA, MAIL, OTHER)), BOB, MAIL)
                .then(new ContactCreated(BOB, "Ada", MAIL));
    }

    @Test
    void anAddressIsTakenByWhoeverMovedToIt() {
        create(scenario().given(CREATED, new ContactEmailChanged(ADA, MAIL, OTHER)), BOB, OTHER)
                .thenRefusedBy(ContactRule.EMAIL_TAKEN);
    }

    @Test
    void archivingFreesTheAddress() {
        create(scenario().given(CREATED, new ContactArchived(ADA, MAIL)), BOB, MAIL)
                .then(new ContactCreated(BOB, "Ada", MAIL));
    }

    @Test
    void twoContactsCannotTakeAnAddressAtOnce() {
        create(scenario().meanwhile(new ContactCreated(BOB, "Bob", MAIL)), ADA, MAIL)
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void anotherContactDoesNotDisturb() {
        create(scenario().meanwhile(new ContactCreated(BOB, "Bob", OTHER)), ADA, MAIL)
                .then(CREATED);
    }

    @Test
    void aContactIsRenamed() {
        rename(scenario().given(CREATED), "Ada King ", null).then(new ContactRenamed(ADA, "Ada King"));
    }

    @Test
    void theSameNameIsNoFact() {
        rename(scenario().given(CREATED), "Ada", null).thenNothing();
    }

    @Test
    void anUnknownContactIsNotRenamed() {
        rename(scenario(), "Ada", null).thenRefusedBy(ContactRule.CONTACT_UNKNOWN);
    }

    @Test
    void anArchivedContactIsNotRenamed() {
        rename(scenario().given(CREATED, new ContactArchived(ADA, MAIL)), "X", null)
                .thenRefusedBy(ContactRule.CONTACT_ARCHIVED);
    }

    @Test
    void aRenameWithAnOldVersionIsToldWhatCameSince() {
        var stale = rename(
                        scenario().given(CREATED, new ContactRenamed(ADA, "Ada B")),
                        "Ada C",
                        ContextVersion.nothingSeen())
                .thenRefused(StaleContextException.class);
        assertThat(stale.changes())
                .extracting(fact -> fact.event().getClass().getSimpleName())
                .containsExactly("ContactCreated", "ContactRenamed");
    }

    @Test
    void whatHappensToOthersDoesNotMakeAVersionOld() {
        var scenario = scenario().given(CREATED);
        scenario.when(store -> {
                    var seen = store.read(ContactEvent.about(ADA)).version();
                    store.append(java.util.List.of(new ContactCreated(BOB, "Bob", OTHER)));
                    return new RenameContactHandler(new Decisions(store)).handle(new RenameContact(ADA, "New", seen));
                })
                .then(new ContactCreated(BOB, "Bob", OTHER), new ContactRenamed(ADA, "New"));
    }

    @Test
    void aContactMovesToAFreeAddress() {
        move(scenario().given(CREATED), OTHER).then(new ContactEmailChanged(ADA, MAIL, OTHER));
    }

    @Test
    void theSameAddressIsNoFact() {
        move(scenario().given(CREATED), MAIL).thenNothing();
    }

    @Test
    void aContactMayReturnToAnAddressThatItHadBefore() {
        move(scenario().given(CREATED, new ContactEmailChanged(ADA, MAIL, OTHER)), MAIL)
                .then(new ContactEmailChanged(ADA, OTHER, MAIL));
    }

    @Test
    void aContactDoesNotMoveToAnAddressInUse() {
        move(scenario().given(CREATED, new ContactCreated(BOB, "Bob", OTHER)), OTHER)
                .thenRefusedBy(ContactRule.EMAIL_TAKEN);
    }

    @Test
    void aMoveIsDecidedAnewIfTheAddressIsTakenMeanwhile() {
        move(scenario().given(CREATED).meanwhile(new ContactCreated(BOB, "Bob", OTHER)), OTHER)
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void anUnknownOrArchivedContactDoesNotMove() {
        move(scenario(), OTHER).thenRefusedBy(ContactRule.CONTACT_UNKNOWN);
        move(scenario().given(CREATED, new ContactArchived(ADA, MAIL)), OTHER)
                .thenRefusedBy(ContactRule.CONTACT_ARCHIVED);
    }

    @Test
    void aContactIsArchivedWithTheAddressThatItHadLast() {
        archive(scenario().given(CREATED, new ContactEmailChanged(ADA, MAIL, OTHER)))
                .then(new ContactArchived(ADA, OTHER));
    }

    @Test
    void archivingAgainIsNoFact() {
        archive(scenario().given(CREATED, new ContactArchived(ADA, MAIL))).thenNothing();
    }

    @Test
    void anUnknownContactIsNotArchived() {
        archive(scenario()).thenRefusedBy(ContactRule.CONTACT_UNKNOWN);
    }
}
