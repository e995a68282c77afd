package dev.kontor.crm.company.event;

import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.Sets;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;
import org.jspecify.annotations.Nullable;

/** The facts of companies. */
public sealed interface CompanyEvent extends Event {

    /** Which company a fact is about. */
    Property<CompanyId> COMPANY_ID = Property.of("companyId", CompanyId::value);

    /** Which company the fact is about. */
    CompanyId companyId();

    /** Everything about one company. */
    static ContextQuery about(CompanyId companyId) {
        return ContextQuery.ofAll(CompanyEvent.class).where(COMPANY_ID, companyId);
    }

    /** Whether a company is there, and still open to new business; not what it is called or where it is. */
    static ContextQuery standing(CompanyId companyId) {
        return ContextQuery.of(CompanyCreated.class, CompanyArchived.class).where(COMPANY_ID, companyId);
    }

    /**
     * A company came to be known.
     *
     * @param name 1 to 200 characters
     * @param address where it is; null if that is not known
     * @param industry what it does, 1 to 100 characters; null if that is not known
     */
    @EventType(name = "CompanyCreated")
    @Sets(property = "archived", to = "false")
    record CompanyCreated(
            @ContextKey CompanyId companyId,
            String name,
            @Nullable PostalAddress address,
            @Nullable String industry) implements CompanyEvent {}

    /**
     * A company has another name.
     *
     * @param name the new one, 1 to 200 characters
     */
    @EventType(name = "CompanyRenamed")
    record CompanyRenamed(@ContextKey CompanyId companyId, String name) implements CompanyEvent {}

    /**
     * A company is somewhere else.
     *
     * @param address where it is now
     */
    @EventType(name = "CompanyAddressChanged")
    record CompanyAddressChanged(@ContextKey CompanyId companyId, PostalAddress address) implements CompanyEvent {}

    /**
     * A company is in another industry.
     *
     * @param industry what it does now, 1 to 100 characters
     */
    @EventType(name = "CompanyIndustryChanged")
    record CompanyIndustryChanged(@ContextKey CompanyId companyId, String industry) implements CompanyEvent {}

    /**
     * A company is kept for the record only: no new business begins with it.
     *
     * @param reason why, 1 to 500 characters
     */
    @EventType(name = "CompanyArchived")
    @Sets(property = "archived", to = "true")
    record CompanyArchived(@ContextKey CompanyId companyId, String reason) implements CompanyEvent {}
}
