package dev.kontor.crm.search;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Companies are found by name, industry and address. */
final class SearchedCompanies implements Searched<CompanyEvent> {

    @Override
    public Category category() {
        return CompanyCatalog.CATEGORY;
    }

    @Override
    public UUID id(CompanyEvent event) {
        return event.companyId().value();
    }

    @Override
    public Edit edit(CompanyEvent event) {
        return switch (event) {
            case CompanyCreated created ->
                Edit.title(created.name())
                        .with(Edit.SUBTITLE, created.industry())
                        .with("address", Lines.of(created.address()))
                        .archived(false);
            case CompanyRenamed renamed -> Edit.title(renamed.name());
            case CompanyAddressChanged changed -> Edit.none().with("address", Lines.of(changed.address()));
            case CompanyIndustryChanged changed -> Edit.none().with(Edit.SUBTITLE, changed.industry());
            case CompanyArchived archived -> Edit.none().archived(true);
        };
    }
}
