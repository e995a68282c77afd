package dev.kontor.sample;

import dev.kontor.crm.activity.ActivityDetails;
import dev.kontor.crm.activity.ChangeActivityVisibility;
import dev.kontor.crm.activity.CorrectActivity;
import dev.kontor.crm.activity.LogActivity;
import dev.kontor.crm.activity.RemoveActivity;
import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityErased;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.erasure.EraseSubject;
import dev.kontor.crm.erasure.Ground;
import dev.kontor.eventstore.command.Command;
import java.time.Instant;

/** Which commands leave the facts of activities. */
final class ActivityCommands {

    private ActivityCommands() {}

    static Command forActivity(ActivityEvent fact, Instant now) {
        return switch (fact) {
            case ActivityLogged it ->
                new LogActivity(
                        it.activityId(),
                        it.subject(),
                        it.kind(),
                        it.author(),
                        details(it.content()),
                        it.visibility(),
                        now);
            case ActivityCorrected it ->
                new CorrectActivity(it.activityId(), details(it.content()), it.reason(), now, null);
            case ActivityVisibilityChanged it -> new ChangeActivityVisibility(it.activityId(), it.visibility(), null);
            case ActivityErased it ->
                new EraseSubject("activity", it.activityId().value(), Ground.REQUEST, Instant.EPOCH);
            case ActivityRemoved it -> new RemoveActivity(it.activityId(), it.reason(), null);
        };
    }

    private static ActivityDetails details(Content content) {
        return new ActivityDetails(
                content.title(),
                content.text(),
                content.happenedAt(),
                content.durationMinutes(),
                content.direction(),
                content.participants());
    }
}
