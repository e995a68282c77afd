package dev.kontor.crm.customer.timeline;

import dev.kontor.api.Caller;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Words;
import dev.kontor.language.CallerLanguage;
import dev.kontor.page.TimelineItem;
import dev.kontor.page.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the timelines of customers what became of them, of their orders and of what may be sold to them. */
@ApplicationScoped
public class CustomerHappenings implements TimelineSource {

    private Timeline timeline;
    private Caller caller;
    private CallerLanguage language;

    /** For the container's proxy. */
    protected CustomerHappenings() {}

    /** All parts by CDI. */
    @Inject
    public CustomerHappenings(Timeline timeline, Caller caller, CallerLanguage language) {
        this.timeline = timeline;
        this.caller = caller;
        this.language = language;
    }

    @Override
    public List<TimelineItem> latest(String kind, UUID id, int most) {
        if (!kind.equals(CustomerCatalog.CATEGORY.entity())) {
            return List.of();
        }
        var wanted = new TimelineQuery(
                caller.tenant(),
                new CustomerId(id),
                caller.userId().orElse(null),
                null,
                null,
                TimelineQuery.Before.END,
                most);
        var texts = new TimelineTexts(language.texts());
        return timeline.entries(wanted).stream()
                .map(entry -> item(entry, texts))
                .toList();
    }

    private TimelineItem item(Timeline.Entry entry, TimelineTexts texts) {
        var kind = entry.kind();
        // as the feature of activities tells it, under the same key
        boolean activity = entry.subject().startsWith("activity-");
        return new TimelineItem(
                activity ? entry.subject() : "customer-" + entry.position(),
                entry.happenedAt(),
                Words.of(kind.category()),
                kind.icon(),
                kind.colour(),
                activity ? entry.subjectName() : texts.title(kind, entry.subjectName(), entry.arguments()),
                activity ? content(entry) : texts.description(kind, entry.subjectName(), entry.arguments()),
                entry.performedBy(),
                List.of());
    }

    private @Nullable String content(Timeline.Entry activity) {
        var text = TimelineArguments.read(activity.arguments(), language.texts().language())
                .getFirst()
                .toString();
        return text.isEmpty() ? null : text;
    }
}
