package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.eventstore.rebuild.Job;
import dev.kontor.eventstore.rebuild.JobControl;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.Subscriptions;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions, over HTTP: how they fare, and what to do about them. */
@Path("subscriptions")
@Tag(name = "subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ForOperators
@ApplicationScoped
public class SubscriptionsResource {

    private static final int LATEST_JOBS = 20;

    private Subscriptions subscriptions;
    private JobControl jobs;

    /** For the container's proxy. */
    protected SubscriptionsResource() {}

    /** All parts by CDI. */
    @Inject
    public SubscriptionsResource(Subscriptions subscriptions, JobControl jobs) {
        this.subscriptions = subscriptions;
        this.jobs = jobs;
    }

    /** All of them. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(summary = "List the subscriptions", description = "All, by name, each with the job that runs on it.")
    public List<SubscriptionView> list() {
        var running = jobs.running();
        return subscriptions.list().stream()
                .map(one -> view(one, Optional.ofNullable(running.get(one.name()))))
                .toList();
    }

    /** One of them. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Path("{name}")
    @Operation(summary = "Read a subscription", description = "How it fares, and the job that runs on it.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public SubscriptionView one(@PathParam("name") String name) {
        return view(subscriptions.one(name));
    }

    /** Stops one. */
    @POST
    @Path("{name}/pause")
    @Operation(
            summary = "Pause a subscription",
            description = "Once this is answered nothing is applied to its read model, until it is resumed.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public SubscriptionView pause(@PathParam("name") String name) {
        return view(subscriptions.pause(name));
    }

    /** Lets one go on. */
    @POST
    @Path("{name}/resume")
    @Operation(
            summary = "Resume a subscription",
            description = "A paused one goes on, a failed one is tried again at once.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public SubscriptionView resume(@PathParam("name") String name) {
        return view(subscriptions.resume(name));
    }

    /** Builds a read model anew. */
    @POST
    @Path("{name}/rebuild")
    @Operation(
            summary = "Rebuild a read model",
            description = "From the first fact, beside the live one, which is read until the new one takes its place.")
    @APIResponse(responseCode = "202", description = "Location tells the progress")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response rebuild(@PathParam("name") String name, @Context UriInfo address) {
        return JobsResource.accepted(jobs.rebuild(name), address);
    }

    /** Compares a read model with one built aside. */
    @POST
    @Path("{name}/check")
    @Operation(
            summary = "Compare a read model with a rebuild aside",
            description = "The report of the job names the rows that differ. Nothing is changed, and nothing waits.")
    @APIResponse(responseCode = "202", description = "Location tells the progress, and then the report")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response check(@PathParam("name") String name, @Context UriInfo address) {
        return JobsResource.accepted(jobs.check(name), address);
    }

    /** The latest jobs on one. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Path("{name}/jobs")
    @Operation(summary = "List the latest jobs of a subscription", description = "The last one first, 20 at most.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public List<JobView> jobs(@PathParam("name") String name) {
        subscriptions.one(name);
        return jobs.latest(name, LATEST_JOBS).stream().map(JobView::of).toList();
    }

    private SubscriptionView view(Subscription subscription) {
        return view(subscription, jobs.running(subscription.name()));
    }

    private static SubscriptionView view(Subscription subscription, Optional<Job> running) {
        return SubscriptionView.of(subscription, running.map(JobView::of).orElse(null));
    }
}
