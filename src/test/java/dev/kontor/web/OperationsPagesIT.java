package dev.kontor.web;

import dev.kontor.api.Api;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What pages cost on their way: browsers keep what does not change, and the rest is packed. */
class OperationsPagesIT {

    @Test
    void browsersKeepForGoodWhatPagesNameAndAskForTheRest() {
        var page = Api.send("GET", "web/sign-in", "", "Accept", "text/html").text();
        var address = page.substring(page.indexOf("/web/kontor.css?v=") + 1);
        address = address.substring(0, address.indexOf('"'));
        Assertions.assertThat(Api.send("GET", address, "").header("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");

        for (var other : new String[] {"web/kontor.css", "web/kontor.css?v=000000000000"}) {
            var first = Api.send("GET", other, "");
            Assertions.assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
            var again = Api.send("GET", other, "", "If-None-Match", first.header("ETag"));
            Assertions.assertThat(again.status()).isEqualTo(304);
            Assertions.assertThat(again.text()).isEmpty();
        }
    }

    @Test
    void pagesAndScriptsArePackedOnTheirWay() {
        for (var file : new String[] {"web/sign-in", "web/kontor.css", "web/kontor.js"}) {
            var reply = Api.send("GET", file, "", "Accept", "text/html", "Accept-Encoding", "gzip");
            Assertions.assertThat(reply.header("Content-Encoding")).as(file).isEqualTo("gzip");
        }
    }
}
