package dev.kontor.web.log;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Live events: the browser follows a stream of the API by itself; what the page adds is which there are. */
@PageBean
@Shows("/web/log/monitor.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
public class MonitorPage {

    private EventTypes types;
    private EventSearch search;

    /** For the container's proxy. */
    protected MonitorPage() {}

    /**
     * @param types all that there are
     * @param search knows how far the log is
     */
    @Inject
    public MonitorPage(EventTypes types, EventSearch search) {
        this.types = types;
        this.search = search;
    }

    /** The position up to which nothing is news to who comes now. */
    public long getPosition() {
        return search.position();
    }

    /** The names of the streams of all things of a kind, and of everything. */
    public List<String> getStreams() {
        return Stream.concat(
                        Stream.of("all"),
                        types.categories().stream().map(Category::name).sorted())
                .toList();
    }

    /** The names of the types of facts. */
    public List<String> getTypes() {
        return types.all().stream().map(EventDescriptor::name).sorted().toList();
    }
}
