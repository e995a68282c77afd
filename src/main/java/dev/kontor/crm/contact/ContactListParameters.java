package dev.kontor.crm.contact;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What a client may ask of the list of contacts. A bean parameter. */
public class ContactListParameters {

    @QueryParam("q")
    private @Nullable String text;

    @QueryParam("archived")
    private @Nullable String archived;

    @QueryParam("sort")
    private @Nullable String sort;

    @QueryParam("direction")
    private @Nullable String direction;

    @QueryParam("after")
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
    @Nullable
    String after() {
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
