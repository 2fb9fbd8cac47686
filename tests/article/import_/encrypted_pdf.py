"""Two PDF files of one line that are encrypted, compressed and in base 85: with a password, and with an empty one."""

from __future__ import annotations

from base64 import b85decode
from typing import Final
from zlib import decompress

WITH_PASSWORD: Final = decompress(
    b85decode(
        "c-n<hJ!=#}7%l=LTiFUROmk(N@7dXSY>|&cQOS9yA{-HBXJ*e0m)$TsCl~QQ7_hZaB;t?I$|kL)f567ZLebLM&3T7h;S@7G&-"
        "=X3`@wYjyS+_(okbWRP-TbRF1&woY~habYEq41UyW@INC*zn)RrblBJ!`amB8DDsYkTY9l)JxT6%yN33N3fT+Rkj>kRK&Q>g7~Hb"
        "Mb1f&fo=V^jK|sR3(616x;9r)?d4dLh(2e=QpfhtteApkXlFR<&*En|AWl`a-"
        "L8e&$`VMOSxhIrdM0AZc2AXVp<u9&VkTe|ul8y?OQg^46vG+4`3cZ~eOadiwY%{`K-"
        "6dbIKB6o0(>y14e@x7j#<_w(}=L4K^Ac|W=FJqi^rjOL~IqExS#c<bQMtI{ZE;6s4n01&v}l_HOkVVsd1n@q%<#R+0sql_m8Bg{f"
        "jXO@#(vD{`TmKrHZv_d?=G?poR(50D*b3!@Fm^7G36qAr{wN{BnmMax@OAHBEQXv(m2+3G;ZJ0?E3G>4~*kp?h&79361Vn@u2MEq"
        "72RT@B3Al)qOOBHjE=;h(5x&Y%E|;8ls+d?8_BJe@Ss>t`s=~)=zr$Xs-N~^ByhXQmM_r02ri4<;D5rwPRMJFXK?D^{a3RwFD-"
        "O~$s=ac)9i1~Abvk?dy+1z<=6w"
    )
)
WITH_EMPTY_PASSWORD: Final = decompress(
    b85decode(
        "c-n=Mzl#$=6vsida1o0j)}xX#&hOb>2#elb!ihgFBx)0{n9RP7>*aQj-HF`EVWEwcjfI7cjVM^?|8NL`AXp2w2ZA8_4>-"
        "FQ6C{OG%<#VN^S*E9G0omuw?!`sk0OHd(Y<yX-`v{)ysE99<YU~^V<-"
        "`G$$k_;7CXda|DrX5ucmQ1<Q2DxSMzCR5uF$C<pQ@A;Go(WUxzr=EBWq_xKJ>HWGE|}%sQq-qK5iV=F`GJ>3q5_RULmVs~8WaBU="
        "TPLh*_&p_bQSavyAJbTnJDTZ#Ftu0b}ocadUIRN4acw)f-CVe8e)`22}qmk!=-"
        "H;QjhO40aw=Gfr)^G90`Ki@crPrZM3x$*JExwlV$U-<OlaQ{o^jsE%id-vq&vyVO3;mBy#O3qt#(}{%w53J5&UBvh{qPUM3-"
        "e{YU3C2|5C)xn0Kmqr8Ldi%PKPJNG0g;?amiWK`H~~tH3c(1$q_6ZS!nfL#CtPv2nIHi{0~IO}m_$n{nE~a;l4(Csh8gX1KM9i15"
        "D*R`+{8jdgnOtZ<`dd2An^!N9+@wsq~sDMXrYDZD3dKT$(A%q=#s|dvc_ew&}^a82^4N_gY*F)h5LE#K34r5I+-"
        "c<b}W*0bY*SW=7dwuIOl>(HwHH`9xAGs;z}r~RP=vhGm5;@>cZAfmx6lDW@n@O2Y)-~BL"
    )
)
