### Papers: the annex of statements.

annex-title = Bəyanatlar əlavəsi
annex-intro = Bu əlavə aşağıda adı çəkilən beynəlxalq müqaviləyə aid sənədə məxsusdur. Hər mətn öz heşi ilə verilir; autentik kimi göstərilən mətn tərcümələrdən üstündür.
