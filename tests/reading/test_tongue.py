import pytest

from counterclaim.reading.tongue import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army said on Monday that its forces had shelled the town and that it was the third time.", "en"),
        ("Le ministère de la Défense a déclaré que les forces ont bombardé la ville et qu'il y a des morts.", "fr"),
        ("Das Ministerium hat am Montag erklärt, dass die Armee die Stadt nicht mit Raketen beschossen hat.", "de"),
        ("El ministerio dijo el lunes que las fuerzas del país no han atacado la ciudad, pero que lo harán.", "es"),
        ("Savunma bakanlığı bu saldırı için bir açıklama yaptı ve olayın daha sonra inceleneceğini dedi.", "tr"),
        ("Министерство обороны заявило в понедельник, что войска обстреляли город.", "ru"),
        ("Міністерство оборони заявило в понеділок, що війська обстріляли місто і його околиці.", "uk"),
        ("قالت وزارة الدفاع إن القوات قصفت المدينة يوم الاثنين", "ar"),
        ("국방부는 월요일에 군대가 도시를 포격했다고 밝혔다", "ko"),
        ("Մոսկվայում հայտարարել են, որ դա ճիշտ չէ", "hy"),
        ("12 34", None),
        ("xyzzy plugh qwerty asdf zxcv hjkl uiop bnm wert", None),
    ],
)
def test_language_of(text, language):
    assert language_of(text) == language


def test_headlines_have_no_stopwords_and_are_not_called_foreign():
    assert language_of("Russian troops shell Kharkiv outpatient department") in (None, "en")
