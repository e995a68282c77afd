package dev.kontor.crm.company;

import dev.kontor.crm.company.event.CompanyEvent;
import dev.kontor.crm.company.event.CompanyEvent.CompanyAddressChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyArchived;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.company.event.CompanyEvent.CompanyIndustryChanged;
import dev.kontor.crm.company.event.CompanyEvent.CompanyRenamed;
import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a company's own facts say of it.
 *
 * @param known what it is; null before it was created
 */
record CompanyState(@Nullable Known known) {

    /** A company that was created. */
    record Known(
            String name,
            @Nullable PostalAddress address,
            @Nullable String industry,
            boolean archived) {

        private Known named(String newName) {
            return new Known(newName, address, industry, archived);
        }

        private Known at(PostalAddress newAddress) {
            return new Known(name, newAddress, industry, archived);
        }

        private Known in(String newIndustry) {
            return new Known(name, address, newIndustry, archived);
        }
    }

    /**
     * The company, which must be there and open to change.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is archived
     */
    Known requireActive(CompanyId companyId) {
        Known company = requireKnown(companyId);
        if (company.archived()) {
            throw CompanyRule.COMPANY_ARCHIVED.refusal(companyId);
        }
        return company;
    }

    /**
     * The company, which must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     */
    Known requireKnown(CompanyId companyId) {
        if (known == null) {
            throw CompanyRule.COMPANY_UNKNOWN.refusal(companyId);
        }
        return known;
    }

    private CompanyState after(CompanyEvent event) {
        return switch (event) {
            case CompanyCreated created ->
                new CompanyState(new Known(created.name(), created.address(), created.industry(), false));
            case CompanyRenamed renamed -> with(company -> company.named(renamed.name()));
            case CompanyAddressChanged moved -> with(company -> company.at(moved.address()));
            case CompanyIndustryChanged changed -> with(company -> company.in(changed.industry()));
            case CompanyArchived archived ->
                with(company -> new Known(company.name(), company.address(), company.industry(), true));
        };
    }

    private CompanyState with(UnaryOperator<Known> change) {
        return known == null ? this : new CompanyState(change.apply(known));
    }

    /** The context of one company: its own facts. */
    record Of(CompanyId companyId) implements DecisionModel<CompanyState> {

        @Override
        public ContextQuery query() {
            return CompanyEvent.about(companyId);
        }

        @Override
        public CompanyState initial() {
            return new CompanyState(null);
        }

        @Override
        public CompanyState apply(CompanyState state, Event event) {
            return event instanceof CompanyEvent companyEvent ? state.after(companyEvent) : state;
        }
    }
}
