package dev.kontor.crm.notification;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.Said;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Marks what the caller was told as read, wherever pages show it. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class NotificationEdits {

    private PageCommands commands;
    private EntityQueries queries;
    private NotificationBell bell;
    private NotificationsPage page;
    private Caller caller;
    private String which = "";

    /** For the container's proxy. */
    protected NotificationEdits() {}

    /** All parts by CDI. */
    @Inject
    public NotificationEdits(
            PageCommands commands,
            EntityQueries queries,
            NotificationBell bell,
            NotificationsPage page,
            Caller caller) {
        this.commands = commands;
        this.queries = queries;
        this.bell = bell;
        this.page = page;
        this.caller = caller;
    }

    /** The caller has read the one that is named. */
    public void read() {
        send(() -> {
            var known = queries.one(Notifications.MODEL, caller.tenant(), UuidCreator.fromString(which))
                    .filter(one -> caller.userId().filter(one.userId()::equals).isPresent())
                    .orElseThrow(() -> NotificationRule.NOTIFICATION_UNKNOWN.refusal(which));
            // once it was read, the row shows the position of that instead
            long told = known.readAt() == null ? known.position() : 0;
            return new ReadNotification(new UserId(known.userId()), known.id(), told);
        });
    }

    /** The caller has read all up to the position that is named: the last that the page showed, and nothing behind it. */
    public void readAll() {
        send(() -> new ReadAllNotifications(
                new UserId(caller.userId("userId")), QueryValues.number("upTo", which, 0, 0, Long.MAX_VALUE)));
    }

    private void send(Supplier<? extends Command> command) {
        commands.send(Said.WHOLE, Notifications.MODEL.projection(), command);
        bell.forget();
        page.forget();
    }

    /** Which notification, by its id, or up to which position. */
    public String getWhich() {
        return which;
    }

    /** What was pressed. */
    public void setWhich(@Nullable String pressed) {
        which = pressed == null ? "" : pressed;
    }
}
