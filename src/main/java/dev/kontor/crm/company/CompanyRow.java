package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A company in the read model: its own facts, and those that open and close opportunities there. */
@Entity
@Table(name = "company")
class CompanyRow extends EntityRow<Event> {

    String name;

    @Nullable
    PostalAddress address;

    @Nullable
    String industry;

    int openOpportunities;
    boolean archived;

    @Nullable
    String archivedFor;

    @Override
    protected void apply(Event event, EventEnvelope fact) {
        if (event instanceof CompanyEvent own) {
            apply(own);
        } else {
            openOpportunities += OpenOpportunities.change(event);
        }
    }

    private void apply(CompanyEvent event) {
        switch (event) {
            case CompanyCreated created -> {
                name = created.name();
                address = created.address();
                industry = created.industry();
            }
            case CompanyRenamed renamed -> name = renamed.name();
            case CompanyAddressChanged moved -> address = moved.address();
            case CompanyIndustryChanged changed -> industry = changed.industry();
            case CompanyArchived gone -> {
                archived = true;
                archivedFor = gone.reason();
            }
        }
    }
}
