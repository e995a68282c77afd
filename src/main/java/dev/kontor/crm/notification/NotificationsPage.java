package dev.kontor.crm.notification;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Caller;
import dev.kontor.language.CallerLanguage;
import dev.kontor.page.Address;
import dev.kontor.page.Asked;
import dev.kontor.page.Listing;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageLists;
import dev.kontor.page.Shows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that the caller was told, the latest first. */
@PageBean
@Shows("/crm/notification/notifications.xhtml")
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
public class NotificationsPage {

    /** Nobody's id: who is no user of Kontor's was told nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    private PageLists lists;
    private Caller caller;
    private CallerLanguage language;
    private Asked asked;
    private @Nullable Listing<NotificationView> found;

    /** For the container's proxy. */
    protected NotificationsPage() {}

    /** All parts by CDI. */
    @Inject
    public NotificationsPage(PageLists lists, Caller caller, CallerLanguage language, Asked asked) {
        this.lists = lists;
        this.caller = caller;
        this.language = language;
        this.asked = asked;
    }

    /** Whether only what was not read is shown. */
    public boolean isUnread() {
        return asked.flag("unread").orElse(false);
    }

    /** The page of the list. */
    public Listing<NotificationView> getFound() {
        var known = found;
        if (known == null) {
            var reader = caller.userId().orElse(NOBODY);
            known = lists.list(
                    Notifications.MODEL,
                    Notifications.Sort.CREATED,
                    Address.empty().with("unread", isUnread() ? "true" : null),
                    all -> Notifications.unread(Notifications.of(all, reader), isUnread() ? true : null));
            found = known;
        }
        return known;
    }

    /** What one tells, in words. */
    public String words(NotificationView one) {
        var told = one.told(new NotificationTexts(language.texts())).text();
        return told == null ? "" : told;
    }

    /** Has them be looked for again, since some were read. */
    void forget() {
        found = null;
    }
}
