package dev.kontor.crm.search;

import dev.kontor.crm.activity.event.ActivityCatalog;
import dev.kontor.crm.activity.event.ActivityEvent;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityCorrected;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityErased;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityVisibilityChanged;
import dev.kontor.crm.activity.event.ActivityEvent.Content;
import dev.kontor.crm.shared.Words;
import dev.kontor.eventstore.Category;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Activities are found by title and text, by who may see them; removed ones by nobody. */
final class SearchedActivities implements Searched<ActivityEvent> {

    private static final String TEXT = "text";

    @Override
    public Category category() {
        return ActivityCatalog.CATEGORY;
    }

    @Override
    public UUID id(ActivityEvent event) {
        return event.activityId().value();
    }

    @Override
    public Edit edit(ActivityEvent event) {
        return switch (event) {
            case ActivityLogged logged -> told(logged.content()).archived(false).seenBy(Words.of(logged.visibility()));
            case ActivityCorrected corrected -> told(corrected.content());
            case ActivityVisibilityChanged changed -> Edit.none().seenBy(Words.of(changed.visibility()));
            case ActivityErased erased -> Edit.erased();
            case ActivityRemoved removed ->
                Edit.none().with(Edit.TITLE, null).with(TEXT, null).archived(true);
        };
    }

    @Override
    public @Nullable UUID author(ActivityEvent first) {
        return first instanceof ActivityLogged logged && logged.author() != null
                ? logged.author().value()
                : null;
    }

    private static Edit told(Content content) {
        return Edit.title(content.title()).with(TEXT, content.text());
    }
}
