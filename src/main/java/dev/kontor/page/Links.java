package dev.kontor.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses of the pages of things: {@code /crm/contact/contact?id=…} for a contact, and so on for each kind. */
@Named
@ApplicationScoped
public class Links {

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

    /** The address of a thing's page; empty if there is none, or it is not for the caller. */
    public String to(@Nullable String kind, @Nullable UUID id) {
        var page = "/crm/%s/%s".formatted(kind, kind);
        return kind == null || id == null || !permitted.see(page + ".xhtml")
                ? ""
                : request.getContextPath() + page + Address.empty().with("id", id);
    }
}
