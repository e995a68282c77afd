package dev.kontor.crm.activity;

import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityErased;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.activity.event.ActivityEvent.Thing;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An activity in the read model; its enums are words, as clients read them. */
@Entity
@Table(name = "activity")
public class ActivityRow extends EntityRow<ActivityEvent> {

    String subjectKind;
    UUID subjectId;
    String kind;

    @Nullable
    UUID author;

    String loggedBy;
    String visibility;

    @Nullable
    String title;

    @Nullable
    String text;

    Instant happenedAt;

    @Nullable
    Integer durationMinutes;

    @Nullable
    String direction;

    /** Each as its kind, a colon and its id, with commas between them. */
    String participants;

    boolean removed;

    @Nullable
    String removalReason;

    /** For JPA, and for an activity that is about to be. */
    protected ActivityRow() {}

    @Override
    protected void apply(ActivityEvent event, EventEnvelope fact) {
        switch (event) {
            case ActivityLogged logged -> log(logged, fact);
            case ActivityCorrected corrected -> tell(corrected.content());
            case ActivityVisibilityChanged changed -> visibility = Words.of(changed.visibility());
            case ActivityRemoved gone -> remove(gone.reason());
            case ActivityErased gone -> remove(Erased.TEXT);
        }
    }

    private void log(ActivityLogged logged, EventEnvelope fact) {
        subjectKind = Words.of(logged.subject().kind());
        subjectId = logged.subject().id();
        kind = Words.of(logged.kind());
        author = logged.author() == null ? null : logged.author().value();
        loggedBy = fact.origin().user();
        visibility = Words.of(logged.visibility());
        tell(logged.content());
    }

    private void tell(Content content) {
        title = content.title();
        text = content.text();
        happenedAt = content.happenedAt();
        durationMinutes = content.durationMinutes();
        direction = content.direction() == null ? null : Words.of(content.direction());
        participants = content.participants().stream().map(ActivityRow::text).collect(Collectors.joining(","));
    }

    /** That there was something, of which kind, about what, when and by whom, is still told. */
    private void remove(String reason) {
        removed = true;
        removalReason = reason;
        title = null;
        text = null;
        participants = "";
    }

    private static String text(Thing thing) {
        return Words.of(thing.kind()) + ":" + thing.id();
    }

    List<ActivityThing> participantList() {
        return Arrays.stream(participants.split(","))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":", 2))
                .map(parts -> new ActivityThing(parts[0], UUID.fromString(parts[1])))
                .toList();
    }
}
