package com.activeeye.workbench.ingest.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches certificates over HTTP, following no redirects: they could lead away from the address that was checked. */
public final class HttpCertificates implements CertificateSource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST = 64 << 10;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Override
    public byte[] fetch(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new IOException("HTTP " + response.statusCode());
                }
                return body.readNBytes(LARGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
