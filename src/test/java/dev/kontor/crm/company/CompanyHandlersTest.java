package dev.kontor.crm.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.testing.Outcome;
import dev.kontor.eventstore.testing.Scenario;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each command about companies makes of which facts. */
class CompanyHandlersTest {

    private static final CompanyId ACME = new CompanyId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c01"));
    private static final CompanyId OTHER = new CompanyId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c02"));
    private static final OpportunityId DEAL =
            new OpportunityId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c03"));
    private static final UserId ANN = new UserId(UUID.fromString("01980c5e-6f6b-7c3a-9a3e-2f1d4b5a6c04"));
    private static final Money VALUE = Money.of("100", "EUR");
    private static final PostalAddress BERLIN = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");
    private static final PostalAddress PARIS = new PostalAddress("Rue de Rivoli 1", "75001", "Paris", "FR");
    private static final CompanyCreated CREATED = new CompanyCreated(ACME, "Acme", BERLIN, "Tools");
    private static final CompanyArchived ARCHIVED = new CompanyArchived(ACME, "Gone");
    private static final OpportunityWon WON = new OpportunityWon(DEAL, ACME, null, ANN, VALUE, "lead");
    private static final OpportunityLost LOST = new OpportunityLost(DEAL, ACME, null, ANN, VALUE, "lead", "Too dear");

    private static OpportunityOpened opened(CompanyId at) {
        return new OpportunityOpened(DEAL, "Deal", at, null, ANN, VALUE, "lead", 10, LocalDate.of(2026, 12, 24), null);
    }

    private static Scenario scenario() {
        return Scenario.of(new CompanyCatalog(), new OpportunityCatalog());
    }

    private static Outcome<?> create(Scenario scenario) {
        return scenario.when(store -> new CreateCompanyHandler(new Decisions(store))
                .handle(new CreateCompany(ACME, " Acme ", BERLIN, " Tools ")));
    }

    private static Outcome<?> rename(Scenario scenario, String name, @Nullable ContextVersion expected) {
        return scenario.when(store ->
                new RenameCompanyHandler(new Decisions(store)).handle(new RenameCompany(ACME, name, expected)));
    }

    private static Outcome<?> move(Scenario scenario, PostalAddress address) {
        return scenario.when(store -> new ChangeCompanyAddressHandler(new Decisions(store))
                .handle(new ChangeCompanyAddress(ACME, address, null)));
    }

    private static Outcome<?> industry(Scenario scenario, String industry) {
        return scenario.when(store -> new ChangeCompanyIndustryHandler(new Decisions(store))
                .handle(new ChangeCompanyIndustry(ACME, industry, null)));
    }

    private static Outcome<?> archive(Scenario scenario) {
        return scenario.when(store ->
                new ArchiveCompanyHandler(new Decisions(store)).handle(new ArchiveCompany(ACME, " Gone ", null)));
    }

    @Test
    void aCompanyIsCreatedWithItsTextsStripped() {
        create(scenario()).then(CREATED);
    }

    @Test
    void ofACompanyOnlyTheNameNeedsToBeKnown() {
        scenario()
                .when(store -> new CreateCompanyHandler(new Decisions(store))
                        .handle(new CreateCompany(ACME, "Acme", null, null)))
                .then(new CompanyCreated(ACME, "Acme", null, null));
    }

    @Test
    void aCompanyIsCreatedOnce() {
        create(scenario().given(CREATED)).thenRefusedBy(CompanyRule.COMPANY_EXISTS);
    }

    @Test
    void twoCompaniesMayHaveOneName() {
        create(scenario().given(new CompanyCreated(OTHER, "Acme", null, null))).then(CREATED);
    }

    @Test
    void aCompanyIsRenamed() {
        rename(scenario().given(CREATED), " Acme Ltd", null).then(new CompanyRenamed(ACME, "Acme Ltd"));
    }

    @Test
    void whatACompanyHasAlreadyIsNoFact() {
        rename(scenario().given(CREATED), "Acme", null).thenNothing();
        move(scenario().given(CREATED), BERLIN).thenNothing();
        industry(scenario().given(CREATED), "Tools").thenNothing();
    }

    @Test
    void aCompanyMovesAndChangesItsIndustry() {
        move(scenario().given(CREATED), PARIS).then(new CompanyAddressChanged(ACME, PARIS));
        industry(scenario().given(CREATED), "Toys").then(new CompanyIndustryChanged(ACME, "Toys"));
    }

    @Test
    void whatWasChangedIsCompared() {
        move(scenario().given(CREATED, new CompanyAddressChanged(ACME, PARIS)), BERLIN)
                .then(new CompanyAddressChanged(ACME, BERLIN));
        industry(scenario().given(CREATED, new CompanyIndustryChanged(ACME, "Toys")), "Tools")
                .then(new CompanyIndustryChanged(ACME, "Tools"));
        rename(scenario().given(CREATED, new CompanyRenamed(ACME, "Acme Ltd")), "Acme", null)
                .then(new CompanyRenamed(ACME, "Acme"));
    }

    @Test
    void anUnknownCompanyIsNotChanged() {
        rename(scenario(), "X", null).thenRefusedBy(CompanyRule.COMPANY_UNKNOWN);
        move(scenario(), PARIS).thenRefusedBy(CompanyRule.COMPANY_UNKNOWN);
        industry(scenario(), "X").thenRefusedBy(CompanyRule.COMPANY_UNKNOWN);
        archive(scenario()).thenRefusedBy(CompanyRule.COMPANY_UNKNOWN);
    }

    @Test
    void anArchivedCompanyIsNotChanged() {
        rename(scenario().given(CREATED, ARCHIVED), "X", null).thenRefusedBy(CompanyRule.COMPANY_ARCHIVED);
        move(scenario().given(CREATED, ARCHIVED), PARIS).thenRefusedBy(CompanyRule.COMPANY_ARCHIVED);
        industry(scenario().given(CREATED, ARCHIVED), "X").thenRefusedBy(CompanyRule.COMPANY_ARCHIVED);
    }

    @Test
    void aCompanyIsArchivedWithTheReason() {
        archive(scenario().given(CREATED)).then(ARCHIVED);
    }

    @Test
    void archivingAgainIsNoFact() {
        archive(scenario().given(CREATED, ARCHIVED)).thenNothing();
    }

    @Test
    void aCompanyWithAnOpenOpportunityIsNotArchived() {
        var refusal = archive(scenario().given(CREATED, opened(ACME)))
                .thenRefusedBy(CompanyRule.COMPANY_HAS_OPEN_OPPORTUNITIES);
        assertThat(refusal.about()).containsExactly(ACME, 1);
    }

    @Test
    void aCompanyIsArchivedOnceItsOpportunitiesAreWonOrLost() {
        archive(scenario().given(CREATED, opened(ACME), WON)).then(ARCHIVED);
        archive(scenario().given(CREATED, opened(ACME), LOST)).then(ARCHIVED);
    }

    @Test
    void opportunitiesElsewhereDoNotKeepACompany() {
        archive(scenario().given(CREATED, opened(OTHER))).then(ARCHIVED);
    }

    @Test
    void anOpportunityThatIsOpenedMeanwhileIsInTheWay() {
        archive(scenario().given(CREATED).meanwhile(opened(ACME))).thenRefused(ConcurrencyException.class);
    }

    @Test
    void anOpportunityThatIsOpenedElsewhereMeanwhileIsNot() {
        archive(scenario().given(CREATED).meanwhile(opened(OTHER))).then(ARCHIVED);
    }

    @Test
    void aRenameWithAnOldVersionIsToldWhatCameSince() {
        var stale = rename(scenario().given(CREATED), "X", ContextVersion.nothingSeen())
                .thenRefused(StaleContextException.class);
        assertThat(stale.changes()).hasSize(1);
    }
}
