package dev.kontor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The precondition of a request; several lines of the header are one list. */
final class IfMatch {

    private IfMatch() {}

    static @Nullable String of(HttpServletRequest request) {
        List<String> lines = Collections.list(request.getHeaders("If-Match"));
        return lines.isEmpty() ? null : String.join(", ", lines);
    }
}
