/* sum FOLDER START END PAIRS: adds up rows of `pairs` (u16) and `values` (f64), writes `sums` and `known`, prints ms. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void *all(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  size_t size = ftell(file);
  rewind(file);
  void *bytes = malloc(size);
  if (fread(bytes, 1, size, file) != size) exit(1);
  fclose(file);
  return bytes;
}

static void put(const char *folder, const char *name, const void *bytes, size_t size) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(bytes, 1, size, file) != size) exit(1);
  fclose(file);
}

int main(int count, char **args) {
  if (count < 5) return 1;
  const uint16_t *pairs = all(args[1], "pairs");
  const double *values = all(args[1], "values");
  const size_t start = atol(args[2]), end = atol(args[3]), width = atol(args[4]);
  double *sums = NULL, ms = 0;
  uint8_t *known = NULL;
  /* Once to warm up, as whoever it is held against does. */
  for (int turn = 0; turn < 2; turn++) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    free(sums);
    free(known);
    sums = calloc(width, sizeof *sums);
    known = calloc(width, 1);
    for (size_t at = start; at < end; at++) {
      sums[pairs[at]] += values[at];
      known[pairs[at]] = 1;
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    ms = (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6;
  }
  put(args[1], "sums", sums, width * sizeof *sums);
  put(args[1], "known", known, width);
  printf("%f\n", ms);
  return 0;
}
