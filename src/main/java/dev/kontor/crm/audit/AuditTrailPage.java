package dev.kontor.crm.audit;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.api.Caller;
import dev.kontor.api.PropertyChange;
import dev.kontor.api.ReadModels;
import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Names;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageTexts;
import dev.kontor.page.ShownValues;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who changed what, when, from what to what; the latest first. */
@PageBean
@Shows("/crm/audit/audit.xhtml")
@RolesAllowed({ADMIN, MANAGER, AUDITOR})
public class AuditTrailPage {

    private static final int SIZE = 25;

    private AuditLog log;
    private AuditAsked filters;
    private Asked asked;
    private ReadModels readModels;
    private Caller caller;
    private EventTypes types;
    private Names names;
    private PageTexts texts;
    private ShownValues values;
    private @Nullable List<AuditEntry> found;

    /** For the container's proxy. */
    protected AuditTrailPage() {}

    /** All parts by CDI. */
    @Inject
    public AuditTrailPage(
            AuditLog log,
            AuditAsked filters,
            Asked asked,
            ReadModels readModels,
            Caller caller,
            EventTypes types,
            Names names,
            PageTexts texts,
            ShownValues values) {
        this.log = log;
        this.filters = filters;
        this.asked = asked;
        this.readModels = readModels;
        this.caller = caller;
        this.types = types;
        this.names = names;
        this.texts = texts;
        this.values = values;
    }

    /** What was asked for, by name; what was not is empty. */
    public Map<String, String> getAsked() {
        return filters.texts();
    }

    /** Whether only some entries are asked for. */
    public boolean isFiltered() {
        return getAsked().values().stream().anyMatch(value -> !value.isEmpty());
    }

    /** The kinds of things that can be changed. */
    public List<String> getEntities() {
        return types.categories().stream()
                .filter(Category::hasEntities)
                .map(Category::entity)
                .sorted()
                .toList();
    }

    /** The stored names of the types of facts. */
    public List<String> getTypes() {
        return types.all().stream().map(EventDescriptor::name).sorted().toList();
    }

    /** The entries, the latest first. */
    public List<AuditRow> getItems() {
        var entries = found();
        names.expectUsers(entries.stream().map(AuditEntry::user));
        entries.stream()
                .filter(entry -> entry.entity() != null)
                .forEach(entry ->
                        names.expect(Objects.requireNonNull(entry.entity()), Stream.ofNullable(id(entry.id()))));
        return entries.stream().map(this::row).toList();
    }

    /** The address of older entries; an empty text if there are none. */
    public String getOlder() {
        return found().size() < SIZE
                ? ""
                : filters.address().with("before", found().getLast().position()).toString();
    }

    /** The address of the newest entries; an empty text if these are they. */
    public String getNewest() {
        return filters.before() == null ? "" : getAddress().toString();
    }

    /** The query with all filters. */
    public Address getAddress() {
        return filters.address();
    }

    private List<AuditEntry> found() {
        var known = found;
        if (known == null) {
            readModels.await(AuditProjection.NAME, asked.text("after"));
            known = log.list(caller.tenant(), filters.filter(filters.before()), SIZE);
            found = known;
        }
        return known;
    }

    private AuditRow row(AuditEntry entry) {
        return new AuditRow(
                entry.position(),
                entry.recordedAt(),
                entry.user(),
                Objects.requireNonNullElse(entry.entity(), ""),
                id(entry.id()),
                entry.type(),
                texts.ifKnown("fact.", entry.type()),
                Objects.requireNonNullElse(entry.reason(), ""),
                entry.changes().stream().map(this::change).toList());
    }

    private AuditRow.Change change(PropertyChange change) {
        return new AuditRow.Change(
                texts.ifKnown("property.", change.property()),
                values.of(change.property(), change.from()),
                values.of(change.property(), change.to()));
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
