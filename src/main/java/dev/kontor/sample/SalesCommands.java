package dev.kontor.sample;

import dev.kontor.crm.company.ArchiveCompany;
import dev.kontor.crm.company.ChangeCompanyAddress;
import dev.kontor.crm.company.ChangeCompanyIndustry;
import dev.kontor.crm.company.CreateCompany;
import dev.kontor.crm.company.RenameCompany;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.opportunity.ChangeOpportunityProbability;
import dev.kontor.crm.opportunity.ChangeOpportunityStage;
import dev.kontor.crm.opportunity.ChangeOpportunityValue;
import dev.kontor.crm.opportunity.CloneOpportunity;
import dev.kontor.crm.opportunity.LoseOpportunity;
import dev.kontor.crm.opportunity.OpenOpportunity;
import dev.kontor.crm.opportunity.ReassignOpportunity;
import dev.kontor.crm.opportunity.RescheduleOpportunity;
import dev.kontor.crm.opportunity.WinOpportunity;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityProbabilityChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityRescheduled;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityStageChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityValueChanged;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.eventstore.command.Command;

/** Which commands leave the facts of companies and opportunities. */
final class SalesCommands {

    private SalesCommands() {}

    static Command forCompany(CompanyEvent fact) {
        return switch (fact) {
            case CompanyCreated it -> new CreateCompany(it.companyId(), it.name(), it.address(), it.industry());
            case CompanyRenamed it -> new RenameCompany(it.companyId(), it.name(), null);
            case CompanyAddressChanged it -> new ChangeCompanyAddress(it.companyId(), it.address(), null);
            case CompanyIndustryChanged it -> new ChangeCompanyIndustry(it.companyId(), it.industry(), null);
            case CompanyArchived it -> new ArchiveCompany(it.companyId(), it.reason(), null);
        };
    }

    static Command forOpportunity(OpportunityEvent fact) {
        return switch (fact) {
            case OpportunityOpened it -> forOpened(it);
            case OpportunityStageChanged it -> new ChangeOpportunityStage(it.opportunityId(), it.toStage(), null);
            case OpportunityValueChanged it -> new ChangeOpportunityValue(it.opportunityId(), it.value(), null);
            case OpportunityProbabilityChanged it ->
                new ChangeOpportunityProbability(it.opportunityId(), it.probability(), null);
            case OpportunityRescheduled it -> new RescheduleOpportunity(it.opportunityId(), it.expectedCloseOn(), null);
            case OpportunityReassigned it -> new ReassignOpportunity(it.opportunityId(), it.ownerId(), null);
            case OpportunityWon it -> new WinOpportunity(it.opportunityId(), null);
            case OpportunityLost it -> new LoseOpportunity(it.opportunityId(), it.reason(), null);
        };
    }

    private static Command forOpened(OpportunityOpened it) {
        return it.clonedFrom() != null
                ? new CloneOpportunity(it.clonedFrom(), it.opportunityId(), it.expectedCloseOn(), it.ownerId(), null)
                : new OpenOpportunity(
                        it.opportunityId(),
                        it.title(),
                        it.companyId(),
                        it.customerId(),
                        it.ownerId(),
                        it.value(),
                        it.expectedCloseOn());
    }
}
