package dev.kontor.crm.customer.timeline;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.customer.timeline.TimelineQuery.Before;
import dev.kontor.crm.opportunity.event.OpportunityEvent;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.language.Language;
import dev.kontor.language.Texts;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Timelines without a server. */
public final class Timelines {

    private Timelines() {}

    public static Projection projection(EntityManager entities) {
        return new TimelineProjection(entities);
    }

    /** Has the projection take facts into its real table. */
    public static void take(EntityManager entities, List<EventEnvelope> facts) {
        var projection = new TimelineProjection(entities);
        for (var fact : facts) {
            switch (fact.event()) {
                case CustomerEvent own -> projection.on(own, fact);
                case OrderEvent order -> projection.on(order, fact);
                case OpportunityEvent opportunity -> projection.on(opportunity, fact);
                default -> {}
            }
        }
    }

    /** The latest titles. */
    public static List<String> titles(
            EntityManager entities, CustomerId customer, Language language, int limit, @Nullable Integer days) {
        return titles(page(entities, customer, null, Before.END, limit, days), language);
    }

    /** All titles in English, read page by page. */
    public static List<String> walk(EntityManager entities, CustomerId customer, int limit, @Nullable String category) {
        var all = new ArrayList<String>();
        var page = page(entities, customer, category, Before.END, limit, 1);
        while (!page.isEmpty()) {
            all.addAll(titles(page, Language.ENGLISH));
            var last = page.getLast();
            page = page(entities, customer, category, new Before(last.happenedAt(), last.position()), limit, 1);
        }
        return all;
    }

    private static List<Timeline.Entry> page(
            EntityManager entities,
            CustomerId customer,
            @Nullable String category,
            Before before,
            int limit,
            @Nullable Integer days) {
        var sort = category == null ? null : TimelineCategory.valueOf(category);
        return new Timeline(entities).entries(new TimelineQuery("tenant", customer, null, days, sort, before, limit));
    }

    private static List<String> titles(List<Timeline.Entry> entries, Language language) {
        var texts = new TimelineTexts(Texts.of(language));
        return entries.stream()
                .map(entry -> TimelineEntry.of(entry, texts).title())
                .toList();
    }
}
