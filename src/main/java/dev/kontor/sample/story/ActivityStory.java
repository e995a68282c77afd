package dev.kontor.sample.story;

import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Direction;
import dev.kontor.crm.activity.event.ActivityEvent.Kind;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.activity.event.ActivityEvent.ThingKind;
import dev.kontor.crm.activity.event.ActivityEvent.Visibility;
import dev.kontor.crm.activity.event.ActivityId;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.Chances;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Calls, e-mails, meetings and notes about what there is; a few are corrected, shown to others, or taken back. */
final class ActivityStory {

    private static final double CORRECTED = .03;
    private static final double SHOWN = .02;
    private static final double REMOVED = .01;

    private final Firm firm;
    private final Things things;
    private final Chances<Kind> kinds = new Chances<Kind>()
            .add(36, Kind.CALL)
            .add(36, Kind.EMAIL)
            .add(11, Kind.MEETING)
            .add(17, Kind.NOTE);
    private final Chances<Visibility> visibilities = new Chances<Visibility>()
            .add(65, Visibility.COMPANY)
            .add(27, Visibility.TEAM)
            .add(8, Visibility.PRIVATE);

    ActivityStory(Firm firm, Things things) {
        this.firm = firm;
        this.things = things;
    }

    /** Somebody writes down what was done; null as long as there is nobody, or nothing to talk about. */
    @Nullable
    Event log(Instant now) {
        var about = things.toTalkAbout();
        var author = firm.colleagues().known(firm.dice());
        if (about == null || author == null) {
            return null;
        }
        var kind = kinds.draw(firm.dice());
        var visibility = visibilities.draw(firm.dice());
        var content = content(kind, about, author, now);
        var id = new ActivityId(firm.dice().id(now));
        plan(id, content, visibility, now);
        return new ActivityLogged(id, about.thing(), kind, author.id(), content, visibility);
    }

    private Content content(Kind kind, Things.Named about, Colleague author, Instant now) {
        var minutes = kind.hasDuration() ? 1 + (int) firm.dice().around(kind == Kind.CALL ? 8 : 50, .7) : null;
        var begin = now.minus(Duration.ofMinutes(minutes == null ? firm.dice().between(0, 20) : minutes));
        return new Content(
                title(kind) + ": " + about.name(),
                text(),
                begin,
                minutes,
                kind.hasDirection() ? (firm.dice().happens(.6) ? Direction.OUTBOUND : Direction.INBOUND) : null,
                participants(kind, about.thing(), author));
    }

    private String title(Kind kind) {
        return firm.names().of(kind == Kind.NOTE ? "memo" : kind.name().toLowerCase(Locale.ROOT));
    }

    private String text() {
        var text = new StringBuilder(firm.names().of("note"));
        for (int more = firm.dice().between(0, 2); more > 0; more--) {
            text.append('\n').append(firm.names().of("note"));
        }
        return text.toString();
    }

    private List<Thing> participants(Kind kind, Thing about, Colleague author) {
        var participants = new ArrayList<Thing>();
        if (kind == Kind.NOTE) {
            return participants;
        }
        participants.add(new Thing(ThingKind.USER, author.id().value()));
        if (about.kind() == ThingKind.CONTACT) {
            participants.add(about);
        }
        if (kind == Kind.MEETING) {
            var contact = firm.contacts().recent(firm.dice());
            var other = contact == null
                    ? about
                    : new Thing(ThingKind.CONTACT, contact.id().value());
            if (other.kind().isPerson() && !participants.contains(other)) {
                participants.add(other);
            }
        }
        return participants;
    }

    private void plan(ActivityId id, Content content, Visibility visibility, Instant now) {
        double drawn = firm.dice().fraction();
        if (drawn < CORRECTED) {
            firm.agenda().afterHours(now, 5, then -> correct(id, content));
        } else if (drawn < CORRECTED + SHOWN && visibility != Visibility.COMPANY) {
            firm.agenda().afterHours(now, 30, then -> new ActivityVisibilityChanged(id, Visibility.COMPANY));
        } else if (drawn > 1 - REMOVED) {
            firm.agenda()
                    .afterHours(
                            now, 8, then -> new ActivityRemoved(id, firm.names().of("archived")));
        }
    }

    private Event correct(ActivityId id, Content before) {
        var after = new Content(
                before.title(),
                before.text() + "\n" + firm.names().of("note"),
                before.happenedAt(),
                before.durationMinutes(),
                before.direction(),
                before.participants());
        return new ActivityCorrected(id, after, firm.names().of("correction"));
    }
}
