package dev.kontor.crm.opportunity.board;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.api.ReadModels;
import dev.kontor.crm.opportunity.Opportunities;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The board over HTTP. */
@Path("opportunities/board")
@Tag(name = "opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class BoardResource {

    private static final int MOST_CARDS = 100;
    private static final int USUAL_CARDS = 20;

    private Board board;
    private ReadModels readModels;
    private Caller caller;

    /** For the container's proxy. */
    protected BoardResource() {}

    /** All parts by CDI. */
    @Inject
    public BoardResource(Board board, ReadModels readModels, Caller caller) {
        this.board = board;
        this.readModels = readModels;
        this.caller = caller;
    }

    /**
     * The open opportunities by stage.
     *
     * @param owner whose; null for everyone's
     * @param cards how many in each column at most
     * @param after the position that it must show
     */
    @GET
    @Operation(
            summary = "See the open opportunities by stage",
            description =
                    "Each column has all that are there in its count and totals, and the first to be closed as cards.")
    public BoardView board(
            @Parameter(description = "Whose opportunities; everyone's without it") @QueryParam("owner") @Nullable
                    String owner,
            @Parameter(description = "How many cards in each column, 0 to 100; 20 without it")
                    @QueryParam("cards")
                    @Nullable
                    String cards,
            @QueryParam("after") @Nullable String after) {
        var whose = QueryValues.id("owner", owner);
        int most = (int) QueryValues.number("cards", cards, USUAL_CARDS, 0, MOST_CARDS);
        readModels.await(Opportunities.PROJECTION, after);
        return board.of(caller.tenant(), whose, most);
    }
}
