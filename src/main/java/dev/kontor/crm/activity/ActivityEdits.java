package dev.kontor.crm.activity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.api.Caller;
import dev.kontor.crm.activity.ActivityBodies.NewActivity;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.page.Sent;
import dev.kontor.page.TypedAddress;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what the caller did about the thing that a page shows. */
@PageBean
@RolesAllowed({ADMIN, MANAGER, SALES})
public class ActivityEdits {

    private static final String PLACE = "activity";
    private static final String USUAL_KIND = "note";

    private final Map<String, @Nullable Object> typed = new HashMap<>();
    private PageCommands commands;
    private Caller caller;
    private Asked asked;
    private Said said;
    private PageTexts texts;

    /** For the container's proxy. */
    protected ActivityEdits() {}

    /** All parts by CDI. */
    @Inject
    public ActivityEdits(PageCommands commands, Caller caller, Asked asked, Said said, PageTexts texts) {
        this.commands = commands;
        this.caller = caller;
        this.asked = asked;
        this.said = said;
        this.texts = texts;
        typed.put("kind", USUAL_KIND);
    }

    /** What stands in the fields: kind, direction, title and text. */
    public Map<String, @Nullable Object> getTyped() {
        return typed;
    }

    /** Logs it. */
    public void log() {
        var sent = commands.send(
                PLACE,
                Activities.MODEL.projection(),
                () -> commands.valid(body())
                        .command(
                                new ActivityId(UuidCreator.getTimeOrderedEpoch()),
                                caller.userId().orElse(null),
                                Instant.now()));
        if (sent instanceof Sent.Done) {
            said.done(texts.get("activity.logged"));
            typed.clear();
            typed.put("kind", USUAL_KIND);
        }
    }

    private NewActivity body() {
        var kind = TypedAddress.text(typed, "kind");
        boolean hasDirection = kind.equals("call") || kind.equals("email");
        return new NewActivity(
                null,
                new ActivityThing(String.valueOf(asked.text("aboutKind")), asked.required("aboutId")),
                kind,
                null,
                null,
                TypedAddress.text(typed, "title"),
                TypedAddress.textOrNull(typed, "text"),
                null,
                null,
                hasDirection ? TypedAddress.text(typed, "direction") : null,
                null);
    }
}
