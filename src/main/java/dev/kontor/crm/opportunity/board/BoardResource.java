package dev.kontor.crm.opportunity.board;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.api.ReadModels;
import dev.kontor.crm.opportunity.Opportunities;
import dev.kontor.crm.shared.membership.Memberships;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
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
     * @param ownerId whose; null for everyone's
     * @param teamId only those of who is in this team; null for everyone's
     * @param cards how many in each column at most
     * @param after the position that it must show
     */
    @GET
    @Operation(
            summary = "See the open opportunities by stage",
            description =
                    "Each column has all that are there in its count and totals, and the first to be closed as cards.")
    @Parameters(
            @Parameter(
                    name = "cards",
                    in = ParameterIn.QUERY,
                    description = "How many cards in each column",
                    schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100", defaultValue = "20")))
    public BoardView board(
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("teamId") @Nullable String teamId,
            @QueryParam("cards") @Nullable String cards,
            @QueryParam("after") @Nullable String after) {
        var whose = new BoardFilter(QueryValues.id("ownerId", ownerId), QueryValues.id("teamId", teamId));
        int most = (int) QueryValues.number("cards", cards, USUAL_CARDS, 0, MOST_CARDS);
        readModels.await(Opportunities.PROJECTION, after);
        if (whose.teamId() != null) {
            readModels.await(Memberships.PROJECTION, after);
        }
        return board.of(caller.tenant(), whose, most);
    }
}
