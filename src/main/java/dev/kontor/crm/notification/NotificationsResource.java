package dev.kontor.crm.notification;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.api.Commands;
import dev.kontor.api.EntityReads;
import dev.kontor.api.ListRequest;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Page;
import dev.kontor.api.QueryValues;
import dev.kontor.api.Reached;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.language.CallerLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What users are told, and that they have read it, over HTTP. */
@Path("notifications")
@Tag(name = "notifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class NotificationsResource {

    private EntityReads reads;
    private EntityQueries queries;
    private Commands commands;
    private Caller caller;
    private CallerLanguage language;

    /** For the container's proxy. */
    protected NotificationsResource() {}

    /** All parts by CDI. */
    @Inject
    public NotificationsResource(
            EntityReads reads, EntityQueries queries, Commands commands, Caller caller, CallerLanguage language) {
        this.reads = reads;
        this.queries = queries;
        this.commands = commands;
        this.caller = caller;
        this.language = language;
    }

    /**
     * A page of what somebody was told.
     *
     * @param userId whom; null for the caller, others for administrators alone
     * @param unread only what they have not read, or only what they have; null for both
     */
    @GET
    @RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
    @Operation(
            summary = "Read what a user was told",
            description = "Sorted by created or position. The text of each is in German or English, as Accept-Language"
                    + " asks for; kind and arguments are for programs.")
    @Extension(name = OpenApi.LIST, value = "Notification")
    public Page<NotificationView> list(
            @QueryParam("userId") @Nullable String userId,
            @QueryParam("unread") @Nullable String unread,
            @BeanParam ListRequest asked) {
        var reader = reader(userId);
        var flag = QueryValues.flag("unread", unread).orElse(null);
        var texts = new NotificationTexts(language.texts());
        return reads.page(
                        Notifications.MODEL,
                        asked,
                        Notifications.Sort.CREATED,
                        all -> Notifications.unread(Notifications.of(all, reader), flag))
                .map(notice -> notice.told(texts));
    }

    /** Marks one as read. */
    @POST
    @Path("{id}/read")
    @Operation(summary = "Mark a notification as read")
    public Response read(@PathParam("id") String id) {
        var known = Optional.ofNullable(QueryValues.id("id", id))
                .flatMap(given -> queries.one(Notifications.MODEL, caller.tenant(), given))
                .orElseThrow(() -> NotificationRule.NOTIFICATION_UNKNOWN.refusal(id));
        caller.actingFor(known.userId());
        // once it was read, the row shows the position of that instead
        long told = known.readAt() == null ? known.position() : 0;
        var command = new ReadNotification(new UserId(known.userId()), known.id(), told);
        return commands.change(command, null, known.id());
    }

    /**
     * Marks all as read that tell of facts up to a point.
     *
     * @param userId whose; null for the caller's
     * @param upTo the point, so that nothing is read that was not seen; null for all that there is
     */
    @POST
    @Path("read-all")
    @Operation(
            summary = "Mark all notifications of a user as read",
            description = "Those that tell of facts up to the position upTo; without it, all that can be listed now.")
    @APIResponse(
            responseCode = "200",
            description = "Done; the id is the user's",
            content = @Content(schema = @Schema(implementation = Reached.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Response readAll(@QueryParam("userId") @Nullable String userId, @QueryParam("upTo") @Nullable String upTo) {
        var reader = reader(userId);
        long newest = QueryValues.number("upTo", upTo, newestUnread(reader), 0, Long.MAX_VALUE);
        return commands.change(new ReadAllNotifications(new UserId(reader), newest), null, reader);
    }

    private long newestUnread(UUID reader) {
        var unread = Notifications.unread(Notifications.of(ListQuery.of(caller.tenant()), reader), true)
                .orderedBy(Notifications.Sort.POSITION, true);
        return queries.first(Notifications.MODEL, unread, 1).stream()
                .mapToLong(NotificationView::position)
                .findFirst()
                .orElse(0);
    }

    /** Whose: the caller's, or whoever an administrator names. What others were told is their own affair. */
    private UUID reader(@Nullable String userId) {
        return caller.actingFor(QueryValues.id("userId", userId)).orElseGet(() -> caller.userId("userId"));
    }
}
