package dev.kontor.crm.contact;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a client may ask of the list of contacts. A bean parameter. */
public class ContactListParameters {

    @QueryParam("q")
    @Parameter(description = "What the name or the address contains, in any case")
    private @Nullable String text;

    @QueryParam("archived")
    @Parameter(
            description = "Only archived contacts, or only others; both without it",
            schema = @Schema(type = SchemaType.BOOLEAN))
    private @Nullable String archived;

    @QueryParam("sort")
    @Parameter(schema = @Schema(enumeration = {"name", "email", "created"}, defaultValue = "name"))
    private @Nullable String sort;

    @QueryParam("direction")
    @Parameter(schema = @Schema(enumeration = {"asc", "desc"}, defaultValue = "asc"))
    private @Nullable String direction;

    @QueryParam("after")
    @Parameter(
            description = "Answer once the list shows this position of the log",
            schema = @Schema(type = SchemaType.INTEGER))
    private @Nullable String after;

    /** For Jakarta REST. */
    public ContactListParameters() {}

    /**
     * What is searched for.
     *
     * @throws InvalidRequestException if a parameter is not what it must be
     */
    ContactSearch search() {
        return new ContactSearch(
                searched(),
                QueryValues.flag("archived", archived),
                QueryValues.oneOf("sort", sort, ContactSearch.Sort.NAME),
                QueryValues.oneOf("direction", direction, ContactSearch.Direction.ASC));
    }

    /** The position that the list must show; null for any. */
    @Nullable String after() {
        return after;
    }

    private String searched() {
        if (text == null) {
            return "";
        }
        if (text.length() > ContactSearch.MAX_TEXT || text.indexOf('\0') >= 0) {
            throw new InvalidRequestException(
                    "q", "must have at most %d characters and no NUL".formatted(ContactSearch.MAX_TEXT));
        }
        return text.strip();
    }
}
