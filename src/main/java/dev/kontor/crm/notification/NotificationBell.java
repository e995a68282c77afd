package dev.kontor.crm.notification;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.Found;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.language.CallerLanguage;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the caller has not read yet, on every page; by itself as a page for what looks for more now and then. */
@PageBean
@Shows("/crm/notification/bell.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class NotificationBell {

    private static final int MOST = 8;

    private EntityQueries queries;
    private Caller caller;
    private CallerLanguage language;
    private @Nullable Found<NotificationView> unread;

    /** For the container's proxy. */
    protected NotificationBell() {}

    /** All parts by CDI. */
    @Inject
    public NotificationBell(EntityQueries queries, Caller caller, CallerLanguage language) {
        this.queries = queries;
        this.caller = caller;
        this.language = language;
    }

    /** Whether the caller can be told anything: Kontor knows them as a user. */
    public boolean isTold() {
        return caller.userId().isPresent();
    }

    /** The latest that the caller has not read, and how many there are. */
    public Found<NotificationView> getUnread() {
        var known = unread;
        if (known == null) {
            known = caller.userId()
                    .map(user -> queries.list(
                            Notifications.MODEL,
                            Notifications.unread(Notifications.of(ListQuery.of(caller.tenant()), user), true)
                                    .orderedBy(Notifications.Sort.POSITION, true),
                            0,
                            MOST))
                    .map(this::told)
                    .orElse(new Found<>(List.of(), 0));
            unread = known;
        }
        return known;
    }

    private Found<NotificationView> told(Found<NotificationView> found) {
        var texts = new NotificationTexts(language.texts());
        return new Found<>(found.items().stream().map(one -> one.told(texts)).toList(), found.total());
    }

    /** The last fact that one of them tells of; 0 if there is none. */
    public long getNewest() {
        return getUnread().items().stream()
                .mapToLong(NotificationView::position)
                .max()
                .orElse(0);
    }

    /** Has them be looked for again, since some were read. */
    void forget() {
        unread = null;
    }
}
