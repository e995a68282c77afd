package dev.kontor.crm.search;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import dev.kontor.api.ReadModels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Search over everything, over HTTP. */
@Path("search")
@Tag(name = "search")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class SearchResource {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    static final List<String> KINDS = Stream.of(
                    new SearchedContacts(),
                    new SearchedCompanies(),
                    new SearchedCustomers(),
                    new SearchedOpportunities(),
                    new SearchedOrders(),
                    new SearchedTodos(),
                    new SearchedUsers(),
                    new SearchedTeams(),
                    new SearchedActivities())
            .map(Searched::kind)
            .toList();

    private Search search;
    private ReadModels readModels;
    private Caller caller;

    /** For the container's proxy. */
    protected SearchResource() {}

    /** All parts by CDI. */
    @Inject
    public SearchResource(Search search, ReadModels readModels, Caller caller) {
        this.search = search;
        this.readModels = readModels;
        this.caller = caller;
    }

    /**
     * What is found.
     *
     * @param text words, or their beginnings
     * @param viewer with whose eyes an administrator looks; null for their own
     * @param kinds only these kinds of things, with commas between them
     */
    @GET
    @Operation(
            operationId = "search",
            summary = "Search everything",
            description = "Each word must begin a word of what is found; upper and lower case, accents and both ways to"
                    + " write an umlaut are the same. Where nothing is found, things that are written like it.")
    @Parameter(name = "q", in = ParameterIn.QUERY, required = true, description = "Words, or their beginnings")
    @Parameter(
            name = "kinds",
            in = ParameterIn.QUERY,
            description = "Only these kinds of things, with commas between them",
            schema = @Schema(type = SchemaType.STRING, example = "contact,company"))
    @Parameter(
            name = "viewerId",
            in = ParameterIn.QUERY,
            description = "The user who looks, if an administrator names one; else the caller",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @APIResponse(
            responseCode = "200",
            description = "What was found, the best first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchResult.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public SearchResult find(
            @QueryParam("q") @Nullable String text,
            @QueryParam("kinds") @Nullable String kinds,
            @QueryParam("viewerId") @Nullable String viewer,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        var wanted = QueryValues.text("q", text);
        if (wanted == null || wanted.isBlank()) {
            throw new InvalidRequestException("q", "invalid.no-words");
        }
        var viewedBy = caller.actingFor(QueryValues.id("viewerId", viewer)).orElse(null);
        var among = kinds(kinds);
        int most = (int) QueryValues.number("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        readModels.await(SearchProjection.NAME, after);
        return search.find(wanted, new SearchScope(caller.tenant(), viewedBy, among, most));
    }

    private static List<String> kinds(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return KINDS;
        }
        var wanted = Arrays.stream(given.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        if (!KINDS.containsAll(wanted)) {
            throw new InvalidRequestException("kinds", "invalid.none-of", String.join(", ", KINDS));
        }
        return wanted;
    }
}
