package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyCatalog;
import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModel;
import dev.kontor.crm.shared.readmodel.SortKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import org.jspecify.annotations.Nullable;

/** The read model of companies. */
final class Companies {

    /** One row for each company. */
    static final ReadModel<Event, CompanyRow, CompanyView> MODEL = new ReadModel<>(
            "company",
            CompanyCatalog.CATEGORY,
            Event.class,
            CompanyRow.class,
            CompanyRow::new,
            CompanyView::of,
            id -> shownOf(new CompanyId(id)),
            CompanyRule.COMPANY_UNKNOWN);

    /** What a row is made of. */
    private static ContextQuery shownOf(CompanyId companyId) {
        return CompanyEvent.about(companyId).or(OpportunityEvent.openAndClosedAt(companyId));
    }

    /** Only companies in a country; in any if it is null. */
    static ListQuery in(@Nullable String country, ListQuery query) {
        return country == null
                ? query
                : query.where(
                        (row, criteria) -> criteria.equal(row.get("address").get("country"), country));
    }

    /** What companies can be ordered by. */
    enum Sort implements SortKey {
        NAME("name"),
        INDUSTRY("industry"),
        OPPORTUNITIES("openOpportunities"),
        CREATED("createdAt"),
        CHANGED("changedAt");

        private final String attribute;

        Sort(String attribute) {
            this.attribute = attribute;
        }

        @Override
        public String attribute() {
            return attribute;
        }

        @Override
        public boolean ignoresCase() {
            return this == NAME || this == INDUSTRY;
        }
    }

    private Companies() {}
}
