package dev.kontor.crm.search;

import dev.kontor.crm.shared.membership.Audience;
import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Searches what the projection keeps. */
@ApplicationScoped
public class Search {

    /** Of more than that many that fit, the best are sought among so many: ranking reads each. */
    private static final String MOST_RANKED = "5000";

    /** What who looks may see. */
    private static final String SEEN = Audience.CONDITION;

    private static final String COLUMNS = "select e.kind, e.id, e.title, e.subtitle, e.text, e.archived";

    /** First what is not archived; then what is called so, has the words as wholes, or has them in its title. */
    private static final String BY_BEGINNINGS = COLUMNS + """

              from (select * from search_entry
                     where tenant = :tenant and kind in (:kinds) and document @@ to_tsquery('pg_catalog.simple', :query)
                       and""" + " " + SEEN + " limit " + MOST_RANKED + """
            ) e
             order by e.archived,
                      (e.title_words = :title or e.title_words like :beginning escape '!') desc,
                      (e.document @@ to_tsquery('pg_catalog.simple', :wholes)) desc,
                      ts_rank(e.document, to_tsquery('pg_catalog.simple', :query)) desc,
                      e.title_words, e.kind, e.id
             limit :limit
            """;

    private static final String BY_LIKENESS = COLUMNS + """

              from (select s.*, (select sum(resemblance(word, s.title_words)) from unnest(string_to_array(:words, ' ')) word)
                                as likeness
                      from search_entry s
                     where tenant = :tenant and kind in (:kinds) and resembles(:longest, title_words)
                       and (select bool_and(resembles(word, s.title_words)) from unnest(string_to_array(:words, ' ')) word)
                       and""" + " " + SEEN + " limit " + MOST_RANKED + """
            ) e
             order by e.archived, e.likeness desc, e.title_words, e.kind, e.id
             limit :limit
            """;

    private static final Map<String, Class<?>> TYPES = Map.of(
            "kind", String.class,
            "id", UUID.class,
            "title", String.class,
            "subtitle", String.class,
            "text", String.class,
            "archived", Boolean.class);

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    private Transactions transactions;

    /** For the container's proxy. */
    protected Search() {}

    /** @param transactions in which a search sets how much alike is like */
    @Inject
    public Search(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Without a container. */
    Search(Transactions transactions, EntityManager entities) {
        this.transactions = transactions;
        this.entities = entities;
    }

    /** What is found. Where nothing begins with the words, what is written like them. */
    SearchResult find(String text, SearchScope scope) {
        var terms = SearchTerms.of(text);
        if (terms.isEmpty()) {
            return new SearchResult(List.of(), false);
        }
        return transactions.inNew(() -> {
            var found = byBeginnings(text, terms, scope);
            boolean similar = found.isEmpty() && terms.mayBeMisspelt();
            var rows = similar ? byLikeness(terms, scope) : found;
            var highlighter = new Highlighter(terms, similar);
            return new SearchResult(
                    rows.stream().map(row -> hit(row, highlighter)).toList(), similar && !rows.isEmpty());
        });
    }

    private List<Tuple> byBeginnings(String text, SearchTerms terms, SearchScope scope) {
        var title = terms.stored(text);
        return rows(
                BY_BEGINNINGS,
                scope,
                Map.of(
                        "query",
                        terms.beginnings(),
                        "wholes",
                        terms.wholes(),
                        "title",
                        title,
                        "beginning",
                        title + " %"));
    }

    private List<Tuple> byLikeness(SearchTerms terms, SearchScope scope) {
        // until the transaction ends: what counts as like is one number for what is found and what is marked
        entities.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', :alike, true)", String.class)
                .setParameter("alike", Double.toString(Trigrams.ALIKE))
                .getSingleResult();
        return rows(BY_LIKENESS, scope, Map.of("words", terms.plain(), "longest", terms.longest()));
    }

    @SuppressWarnings("unchecked") // the query is one of tuples
    private List<Tuple> rows(String sql, SearchScope scope, Map<String, String> words) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        NativeQuery<?> typed = query.unwrap(NativeQuery.class);
        TYPES.forEach(typed::addScalar);
        words.forEach(query::setParameter);
        return query.setParameter("tenant", scope.tenant())
                .setParameter("viewer", Audience.viewer(scope.viewer()))
                .setParameter("kinds", scope.kinds())
                .setParameter("limit", scope.limit())
                .getResultList();
    }

    private static SearchHit hit(Tuple row, Highlighter highlighter) {
        var title = row.get("title", String.class);
        var subtitle = row.get("subtitle", String.class);
        return new SearchHit(
                row.get("kind", String.class),
                row.get("id", UUID.class),
                title,
                subtitle,
                row.get("archived", Boolean.class),
                highlighter.of(title, subtitle, row.get("text", String.class)));
    }
}
