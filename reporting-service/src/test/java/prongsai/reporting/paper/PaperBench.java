package prongsai.reporting.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What a paper of a hundred pages with a hundred photos costs, set as PDF and as a Word file in one processor; beside it the
 * photos alone written through, the floor. Run by {@code deploy/bench/papers}.
 */
class PaperBench {
    private static final Logger LOG = Logger.getLogger(PaperBench.class);
    private static final int TIMES = 3;

    private interface Setting {
        void set(Paper paper, Map<String, Picture> pictures, OutputStream out) throws IOException;
    }

    @Test
    void a_hundred_pages_with_a_hundred_photos() throws IOException {
        Paper paper = Papers.report(100);
        Map<String, Picture> pictures = Papers.pictures(100);
        for (int i = 1; i <= TIMES; i++) {
            double floor = seconds((one, photos, out) -> writeThrough(photos, out), paper, pictures);
            double pdf = seconds(PaperPdf::write, paper, pictures);
            double docx = seconds(PaperDocx::write, paper, pictures);
            LOG.infof(
                    "BENCH | a report of 100 pages with 100 photos, run %d | 1 | PDF %.2f s, Word %.2f s, heap of %d MB | 5 s; its photos alone written %.3f s | %.2f | |",
                    i, pdf, docx, Runtime.getRuntime().maxMemory() >> 20, floor, Math.max(pdf, docx) / 5);
        }
    }

    private static void writeThrough(Map<String, Picture> pictures, OutputStream out) throws IOException {
        for (Picture picture : pictures.values()) {
            out.write(picture.bytes().getBytes());
        }
    }

    private static double seconds(Setting setting, Paper paper, Map<String, Picture> pictures) throws IOException {
        long start = System.nanoTime();
        setting.set(paper, pictures, OutputStream.nullOutputStream());
        return (System.nanoTime() - start) / 1e9;
    }
}
