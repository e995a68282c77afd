package dev.kontor.crm.audit;

import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.AskedTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit log the address of a page asks for. */
@ApplicationScoped
public class AuditAsked {

    private static final List<String> FILTERS = List.of("entity", "thing", "user", "type", "from", "to");

    private Asked asked;
    private AskedTimes times;

    /** For the container's proxy. */
    protected AuditAsked() {}

    /** Both parts by CDI. */
    @Inject
    public AuditAsked(Asked asked, AskedTimes times) {
        this.asked = asked;
        this.times = times;
    }

    /**
     * Which entries.
     *
     * @param before only at positions before this one; null for all
     * @throws dev.kontor.api.InvalidRequestException if something that was asked for is not what it must be
     */
    AuditFilter filter(@Nullable Long before) {
        return new AuditFilter(
                asked.text("entity"),
                asked.text("thing"),
                asked.text("user"),
                asked.text("type"),
                times.begin("from"),
                times.end("to"),
                before);
    }

    /** The position before which the page's entries are; null for the newest. */
    @Nullable
    Long before() {
        long before = asked.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE);
        return before == Long.MAX_VALUE ? null : before;
    }

    /** What was asked for, by name; what was not is empty. */
    Map<String, String> texts() {
        return FILTERS.stream().collect(Collectors.toMap(name -> name, this::text));
    }

    /** The address with its filters. */
    Address address() {
        var address = Address.empty();
        for (var name : FILTERS) {
            address = address.with(name, text(name));
        }
        return address;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(asked.text(name), "");
    }
}
