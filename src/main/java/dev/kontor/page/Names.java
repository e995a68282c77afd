package dev.kontor.page;

import dev.kontor.api.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people call the things that a page names. A bean says beforehand which its rows will ask for, so that all of a
 * kind are found in one query.
 */
@Named
@RequestScoped
public class Names {

    private final Map<String, Set<UUID>> expected = new HashMap<>();
    private final Map<String, Map<UUID, String>> known = new HashMap<>();
    private Instance<NamesOfKind> kinds;
    private Caller caller;

    /** For the container's proxy. */
    protected Names() {}

    /** All parts by CDI. */
    @Inject
    public Names(@Any Instance<NamesOfKind> kinds, Caller caller) {
        this.kinds = kinds;
        this.caller = caller;
    }

    /** Says which will be asked for. */
    public void expect(String kind, Stream<? extends @Nullable UUID> ids) {
        ids.filter(Objects::nonNull)
                .forEach(id -> expected.computeIfAbsent(kind, unused -> new HashSet<>())
                        .add(id));
    }

    /** Says which users will be asked for, by what facts call them. */
    public void expectUsers(Stream<String> users) {
        expect("user", users.map(Names::idOf));
    }

    /** The name of a thing; empty for none, or for one that is not known. */
    public String of(String kind, @Nullable UUID id) {
        if (id == null) {
            return "";
        }
        var names = known.computeIfAbsent(kind, unused -> new HashMap<>());
        if (!names.containsKey(id)) {
            expect(kind, Stream.of(id));
            load(kind, names);
        }
        return names.getOrDefault(id, "");
    }

    /** The name of a user as facts call them; what is no user's id is its own name. */
    public String ofUser(String user) {
        var name = of("user", idOf(user));
        return name.isEmpty() ? user : name;
    }

    private void load(String kind, Map<UUID, String> names) {
        var wanted = new HashSet<>(expected.getOrDefault(kind, Set.of()));
        wanted.removeAll(names.keySet());
        wanted.forEach(id -> names.put(id, ""));
        kinds.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .forEach(candidate -> names.putAll(candidate.of(caller.tenant(), wanted)));
    }

    private static @Nullable UUID idOf(String user) {
        try {
            return UUID.fromString(user);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
