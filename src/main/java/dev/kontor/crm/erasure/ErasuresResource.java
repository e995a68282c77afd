package dev.kontor.crm.erasure;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.api.Commands;
import dev.kontor.api.QueryValues;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.ErasureLedger;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Erasing, and the ledger of it. */
@Path("erasures")
@Tag(name = "erasures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ErasuresResource {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Commands commands;
    private ErasureLedger ledger;
    private Transactions transactions;
    private Caller caller;

    /** For the container's proxy. */
    protected ErasuresResource() {}

    /** All parts by CDI. */
    @Inject
    public ErasuresResource(Commands commands, ErasureLedger ledger, Transactions transactions, Caller caller) {
        this.commands = commands;
        this.ledger = ledger;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Erases somebody, or notes that they are to be. */
    @POST
    @RolesAllowed(ADMIN)
    @Operation(
            summary = "Erase a person",
            description = "Destroys the key of what is personal of a contact, customer, user, activity or todo, with"
                    + " the activities and todos about it; for ever. Customers and users are deactivated first. A customer"
                    + " whose orders the law wants kept is erased by itself once it does not: the ledger says when.")
    public Response erase(@NotNull(message = Commands.BODY_NEEDED) @Valid ErasureBody body) {
        var command = new EraseSubject(body.kind(), body.id(), body.ground(), Instant.now());
        return commands.change(command, body, body.id());
    }

    /** The ledger. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @APIResponse(responseCode = "400", ref = "Invalid")
    @Operation(
            summary = "Read the ledger of erasures",
            description = "Who had whom erased, when and why, and what is kept until when; the latest first. Nothing"
                    + " in it is personal but who asked for it.")
    @Parameter(
            name = "before",
            in = ParameterIn.QUERY,
            description = "Only entries before this one: the last of a page leads to the next",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    public ErasurePage list(
            @QueryParam("before") @Nullable String before, @QueryParam("limit") @Nullable String limit) {
        var id = Optional.ofNullable(QueryValues.id("before", before));
        int most = (int) QueryValues.number("limit", limit, USUAL, 1, MOST);
        return new ErasurePage(transactions.inNew(() -> ledger.list(caller.tenant(), id, most)).stream()
                .map(ErasureView::of)
                .toList());
    }
}
