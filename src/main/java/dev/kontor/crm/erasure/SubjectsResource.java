package dev.kontor.crm.erasure;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Caller;
import dev.kontor.api.Fact;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.ErasureLedger;
import dev.kontor.eventstore.erasure.Erasures;
import dev.kontor.eventstore.erasure.Subject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known of people (GDPR, articles 15 and 20). */
@Path("subjects")
@Tag(name = "erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ApplicationScoped
public class SubjectsResource {

    private Erasures erasures;
    private ErasureLedger ledger;
    private Transactions transactions;
    private Caller caller;

    /** For the container's proxy. */
    protected SubjectsResource() {}

    /** All parts by CDI. */
    @Inject
    public SubjectsResource(Erasures erasures, ErasureLedger ledger, Transactions transactions, Caller caller) {
        this.erasures = erasures;
        this.ledger = ledger;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** All that is known of somebody. */
    @GET
    @Path("{kind}/{id}/export")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @Operation(
            summary = "Export all that is known of a person",
            description = "Every fact about a contact, customer, user, activity or todo, and about the activities and"
                    + " todos that concern it, with what is personal in clear as long as it is not erased.")
    public SubjectExport export(@PathParam("kind") String kind, @PathParam("id") UUID id) {
        Standing.Of.subject(kind, id);
        var subject = new Subject(kind, id.toString());
        var tenant = caller.tenant();
        return transactions.inNew(() -> {
            var facts = erasures.factsOf(tenant, subject);
            if (facts.isEmpty()) {
                throw ErasureRule.ERASURE_SUBJECT_UNKNOWN.refusal(subject);
            }
            var entry = ledger.of(tenant, subject).map(ErasureView::of).orElse(null);
            return new SubjectExport(
                    kind,
                    subject.id(),
                    Instant.now(),
                    entry,
                    facts.stream().map(Fact::of).toList());
        });
    }
}
