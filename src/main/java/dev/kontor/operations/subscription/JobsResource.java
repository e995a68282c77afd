package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.eventstore.rebuild.Job;
import dev.kontor.eventstore.rebuild.JobControl;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Jobs on subscriptions, over HTTP: how far they have come, and cancelling them. */
@Path("subscriptions/jobs")
@Tag(name = "subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ForOperators
@ApplicationScoped
public class JobsResource {

    private JobControl jobs;

    /** For the container's proxy. */
    protected JobsResource() {}

    /** @param jobs shows and cancels them */
    @Inject
    public JobsResource(JobControl jobs) {
        this.jobs = jobs;
    }

    /** One of them. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Path("{jobId}")
    @Operation(
            summary = "Read a job",
            description = "How far it has come and how long it will still take; when it is over, how it ended.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public JobView one(@PathParam("jobId") UUID jobId) {
        return JobView.of(jobs.find(jobId).orElseThrow(NotFoundException::new));
    }

    /** Cancels one. */
    @POST
    @Path("{jobId}/cancel")
    @Operation(
            summary = "Cancel a job",
            description = "What a rebuild has built is thrown away, and the live read model stays as it is.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public JobView cancel(@PathParam("jobId") UUID jobId) {
        return JobView.of(jobs.cancel(jobId).orElseThrow(NotFoundException::new));
    }

    /** Answers that a job was begun, and where it can be watched. */
    static Response accepted(Job job, UriInfo address) {
        var location = address.getBaseUriBuilder()
                .path(JobsResource.class)
                .path(job.id().toString())
                .build();
        return Response.accepted(JobView.of(job)).location(location).build();
    }
}
