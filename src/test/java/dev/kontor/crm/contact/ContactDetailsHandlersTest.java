package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactCatalog;
import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactAssignedToCompany;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactEvent.ContactUntagged;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Command;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What commands about telephone, address, company, labels and duplicates make of which facts. */
class ContactDetailsHandlersTest {

    private static final ContactId ADA = new ContactId(UUID.randomUUID());
    private static final ContactId BOB = new ContactId(UUID.randomUUID());
    private static final EmailAddress MAIL = new EmailAddress("ada@example.org");
    private static final EmailAddress OTHER = new EmailAddress("bob@example.org");
    private static final ContactCreated CREATED = new ContactCreated(ADA, "Ada", MAIL);
    private static final ContactCreated DUPLICATE = new ContactCreated(BOB, "Ada L.", OTHER);
    private static final PhoneNumber PHONE = new PhoneNumber("+49 (30) 123-456");
    private static final PostalAddress ADDRESS = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");
    private static final CompanyId ACME = new CompanyId(UUID.randomUUID());
    private static final CompanyCreated COMPANY = new CompanyCreated(ACME, "Acme", null, null);

    private static Scenario given(Event... facts) {
        return Scenario.of(new ContactCatalog(), new CompanyCatalog()).given(facts);
    }

    private static <C extends Command> Outcome<?> when(
            Scenario scenario, Function<Decisions, CommandHandler<C>> handler, C command) {
        return scenario.when(store -> handler.apply(new Decisions(store)).handle(command));
    }

    private static Outcome<?> assign(Scenario scenario, CompanyId company) {
        return when(scenario, AssignContactToCompanyHandler::new, new AssignContactToCompany(ADA, company, null));
    }

    private static Outcome<?> merge(Scenario scenario) {
        return when(scenario, MergeContactsHandler::new, new MergeContacts(ADA, BOB, null));
    }

    private static Outcome<?> tag(Scenario scenario, String tag) {
        return when(scenario, TagContactHandler::new, new TagContact(ADA, tag, null));
    }

    private static Outcome<?> create(Scenario scenario) {
        return when(scenario, CreateContactHandler::new, new CreateContact(ADA, "Ada", MAIL, PHONE, ADDRESS, ACME));
    }

    @Test
    void aContactIsCreatedWithAllThatIsKnownAtOnce() {
        create(given(COMPANY))
                .then(
                        CREATED,
                        new ContactPhoneChanged(ADA, PHONE),
                        new ContactAddressChanged(ADA, ADDRESS),
                        new ContactAssignedToCompany(ADA, ACME));
    }

    @Test
    void aContactIsNotCreatedAtACompanyThatIsUnknownOrArchived() {
        create(given()).thenRefusedBy(ContactRule.CONTACT_COMPANY_UNKNOWN);
        create(given(COMPANY, new CompanyArchived(ACME, "closed"))).thenRefusedBy(ContactRule.CONTACT_COMPANY_ARCHIVED);
    }

    @Test
    void aTelephoneNumberIsChangedOnceAndTakenAway() {
        when(given(CREATED), ChangeContactPhoneHandler::new, new ChangeContactPhone(ADA, PHONE, null))
                .then(new ContactPhoneChanged(ADA, new PhoneNumber("+4930123456")));
        var known = new ContactPhoneChanged(ADA, PHONE);
        when(given(CREATED, known), ChangeContactPhoneHandler::new, new ChangeContactPhone(ADA, PHONE, null))
                .thenNothing();
        when(given(CREATED, known), ChangeContactPhoneHandler::new, new ChangeContactPhone(ADA, null, null))
                .then(new ContactPhoneChanged(ADA, null));
    }

    @Test
    void anAddressIsChangedOnce() {
        when(given(CREATED), ChangeContactAddressHandler::new, new ChangeContactAddress(ADA, ADDRESS, null))
                .then(new ContactAddressChanged(ADA, ADDRESS));
        when(
                        given(CREATED, new ContactAddressChanged(ADA, ADDRESS)),
                        ChangeContactAddressHandler::new,
                        new ChangeContactAddress(ADA, ADDRESS, null))
                .thenNothing();
    }

    @Test
    void aContactIsAssignedToACompanyThatIsOpen() {
        assign(given(CREATED, COMPANY), ACME).then(new ContactAssignedToCompany(ADA, ACME));
        assign(given(CREATED, COMPANY, new ContactAssignedToCompany(ADA, ACME)), ACME)
                .thenNothing();
    }

    @Test
    void aContactLeavesACompanyThatIsArchived() {
        var scenario =
                given(CREATED, COMPANY, new ContactAssignedToCompany(ADA, ACME), new CompanyArchived(ACME, "closed"));
        when(scenario, AssignContactToCompanyHandler::new, new AssignContactToCompany(ADA, null, null))
                .then(new ContactAssignedToCompany(ADA, null));
    }

    @Test
    void aContactIsNotAssignedToACompanyThatIsUnknownOrArchived() {
        assign(given(CREATED), ACME).thenRefusedBy(ContactRule.CONTACT_COMPANY_UNKNOWN);
        assign(given(CREATED, COMPANY, new CompanyArchived(ACME, "closed")), ACME)
                .thenRefusedBy(ContactRule.CONTACT_COMPANY_ARCHIVED);
    }

    @Test
    void anAssignmentIsDecidedAnewIfTheCompanyIsArchivedMeanwhile() {
        assign(given(CREATED, COMPANY).meanwhile(new CompanyArchived(ACME, "closed")), ACME)
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void labelsAreComparedInLowerCase() {
        tag(given(CREATED), " VIP ").then(new ContactTagged(ADA, "vip"));
        tag(given(CREATED, new ContactTagged(ADA, "vip")), "Vip").thenNothing();
        when(
                        given(CREATED, new ContactTagged(ADA, "vip")),
                        UntagContactHandler::new,
                        new UntagContact(ADA, "VIP", null))
                .then(new ContactUntagged(ADA, "vip"));
        when(given(CREATED), UntagContactHandler::new, new UntagContact(ADA, "vip", null))
                .thenNothing();
    }

    @Test
    void aContactHasSoManyLabelsAndNoMore() {
        var scenario = given(CREATED);
        IntStream.range(0, 50).forEach(number -> scenario.given(new ContactTagged(ADA, "tag" + number)));

        tag(scenario, "one more").thenRefusedBy(ContactRule.CONTACT_TAGS_FULL);
        tag(scenario, "tag7").thenNothing();
    }

    @Test
    void whoGoesOnTakesOverWhatItLacks() {
        merge(given(
                        CREATED,
                        new ContactTagged(ADA, "vip"),
                        DUPLICATE,
                        new ContactPhoneChanged(BOB, PHONE),
                        new ContactAddressChanged(BOB, ADDRESS),
                        new ContactAssignedToCompany(BOB, ACME),
                        new ContactTagged(BOB, "vip"),
                        new ContactTagged(BOB, "fair")))
                .then(
                        new ContactMerged(BOB, ADA, OTHER),
                        new ContactDuplicateAbsorbed(ADA, BOB),
                        new ContactPhoneChanged(ADA, PHONE),
                        new ContactAddressChanged(ADA, ADDRESS),
                        new ContactAssignedToCompany(ADA, ACME),
                        new ContactTagged(ADA, "fair"));
    }

    @Test
    void whoGoesOnKeepsItsOwn() {
        merge(given(
                        CREATED,
                        new ContactPhoneChanged(ADA, new PhoneNumber("110")),
                        DUPLICATE,
                        new ContactPhoneChanged(BOB, PHONE)))
                .then(new ContactMerged(BOB, ADA, OTHER), new ContactDuplicateAbsorbed(ADA, BOB));
    }

    @Test
    void mergingFreesTheAddressOfTheDuplicate() {
        var free = new ContactId(UUID.randomUUID());
        when(
                        given(CREATED, DUPLICATE, new ContactMerged(BOB, ADA, OTHER)),
                        CreateContactHandler::new,
                        new CreateContact(free, "Bob", OTHER))
                .then(new ContactCreated(free, "Bob", OTHER));
    }

    @Test
    void whoWasGivenUpIsNotChangedAndItIsSaidWhoGoesOn() {
        when(
                        given(CREATED, DUPLICATE, new ContactMerged(BOB, ADA, OTHER)),
                        RenameContactHandler::new,
                        new RenameContact(BOB, "X", null))
                .thenRefusedBy(ContactRule.CONTACT_MERGED);
    }

    @Test
    void theSameMergeAgainIsNoFact() {
        merge(given(CREATED, DUPLICATE, new ContactMerged(BOB, ADA, OTHER), new ContactDuplicateAbsorbed(ADA, BOB)))
                .thenNothing();
    }

    @Test
    void whoIsArchivedUnknownOrTheSameIsNotMerged() {
        merge(given(CREATED)).thenRefusedBy(ContactRule.CONTACT_UNKNOWN);
        merge(given(DUPLICATE)).thenRefusedBy(ContactRule.CONTACT_UNKNOWN);
        merge(given(CREATED, DUPLICATE, new ContactArchived(BOB, OTHER))).thenRefusedBy(ContactRule.CONTACT_ARCHIVED);
        when(given(CREATED), MergeContactsHandler::new, new MergeContacts(ADA, ADA, null))
                .thenRefusedBy(ContactRule.CONTACT_MERGED_INTO_ITSELF);
    }

    @Test
    void aMergeIsDecidedAnewIfEitherIsChangedMeanwhile() {
        merge(given(CREATED, DUPLICATE).meanwhile(new ContactRenamed(BOB, "Ada Lovelace")))
                .thenRefused(ConcurrencyException.class);
        merge(given(CREATED, DUPLICATE).meanwhile(new ContactPhoneChanged(ADA, PHONE)))
                .thenRefused(ConcurrencyException.class);
    }

    @Test
    void aMergeWithAnOldVersionIsToldWhatCameSince() {
        when(
                        given(CREATED, DUPLICATE),
                        MergeContactsHandler::new,
                        new MergeContacts(ADA, BOB, ContextVersion.nothingSeen()))
                .thenRefused(StaleContextException.class);
    }
}
