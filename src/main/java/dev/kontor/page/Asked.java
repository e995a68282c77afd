package dev.kontor.page;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page was asked for by its address, or by the form that was sent to it. */
@RequestScoped
public class Asked {

    private HttpServletRequest request;

    /** For the container's proxy. */
    protected Asked() {}

    /** @param request the current request */
    @Inject
    public Asked(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * A text; null for none or an empty one.
     *
     * @throws InvalidRequestException if it is too long
     */
    public @Nullable String text(String name) {
        var given = QueryValues.text(name, request.getParameter(name));
        return given == null || given.isBlank() ? null : given;
    }

    /**
     * An id; null for none.
     *
     * @throws InvalidRequestException if it is none
     */
    public @Nullable UUID id(String name) {
        return QueryValues.id(name, text(name));
    }

    /**
     * The id of what the page is about.
     *
     * @throws InvalidRequestException if there is none, or it is none
     */
    public UUID subject() {
        return required("id");
    }

    /**
     * An id that must be there.
     *
     * @throws InvalidRequestException if it is not, or is none
     */
    public UUID required(String name) {
        var id = id(name);
        if (id == null) {
            throw new InvalidRequestException(name, "invalid.no-uuid");
        }
        return id;
    }

    /** A whole number between two. */
    public long number(String name, long otherwise, long least, long most) {
        return QueryValues.number(name, text(name), otherwise, least, most);
    }

    /** Yes or no; empty for neither. */
    public Optional<Boolean> flag(String name) {
        return QueryValues.flag(name, text(name));
    }
}
