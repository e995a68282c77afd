package dev.kontor.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages of things: {@code /crm/contact/contact?id=…} for a contact, and so on for each kind. */
@Named
@ApplicationScoped
public class Links {

    private static final List<String> KINDS =
            List.of("contact", "company", "customer", "opportunity", "order", "todo", "user", "team");

    private Permitted permitted;
    private HttpServletRequest request;

    /** For the container's proxy. */
    protected Links() {}

    /** Both parts by CDI. */
    @Inject
    public Links(Permitted permitted, HttpServletRequest request) {
        this.permitted = permitted;
        this.request = request;
    }

    /** The kinds of things whose pages the caller may open, with blanks between them. */
    public String getKinds() {
        return KINDS.stream().filter(kind -> permitted.see(file(kind))).collect(Collectors.joining(" "));
    }

    private static String file(String kind) {
        return page(kind) + ".xhtml";
    }

    private static String page(String kind) {
        return "/crm/%s/%s".formatted(kind, kind);
    }

    /** The address of a thing's page; empty if there is none, or it is not for the caller. */
    public String to(@Nullable String kind, @Nullable UUID id) {
        return kind == null || id == null || !permitted.see(file(kind))
                ? ""
                : request.getContextPath() + page(kind) + Address.empty().with("id", id);
    }
}
